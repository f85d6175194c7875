import { head, officer, traced } from './cast.ts';
import { inWords, read, type Step } from './commands.ts';
import type { YearHub } from './running.ts';

const trail = 'history(first: 15) { nodes { revision actor moment command } }';

/** One question, from what was published back to the provision, with who did each step and when. */
const backToTheProvision = `query ($publication: ID!) { resultsPublication(id: $publication) {
  url publishedOn ${trail}
  summary { ${trail} dispatches(first: 5) { nodes {
    id from { id } to { id } registrationNumber registeredAt ${trail} } } }
  sections { position comparison { value } section {
    text { ru } ${trail}
    entries(first: 5) { nodes { entry { __typename id body { id } treaty { id }
      information { state submittedAt paperReceivedOn paperNumber ${trail}
        signatures { kind signedAt isValid signedBy { name { ru } } ${trail} } duty { lateness { value daysLate } } }
      issues(first: 5) { nodes { title { ru } proposals(first: 5) { nodes { text { ru } addressee { id } ${trail} } } } }
      evidence(first: 10) { nodes { input ${trail} cited { __typename
        ... on Provision { id article summary { ru } treaty { id } } } } }
      ... on InForceEntry { progress { kk ru } ${trail} assessments(first: 5) { nodes { subject finding ${trail} } } }
    } } }
  } }
} }`;

interface Trail {
  readonly history: { readonly nodes: readonly Step[] };
}

interface Nodes<Node> {
  readonly nodes: readonly Node[];
}

interface Cited {
  readonly __typename: string;
  readonly id?: string;
  readonly treaty?: { readonly id: string };
}

interface Entry extends Trail {
  readonly id: string;
  readonly information: Trail & { readonly signatures: readonly (Trail & { readonly isValid: boolean })[] };
  readonly issues: Nodes<{ readonly proposals: Nodes<Trail> }>;
  readonly evidence: Nodes<Trail & { readonly input: string; readonly cited: Cited }>;
  readonly assessments: Nodes<Trail>;
}

interface Section {
  readonly comparison: { readonly value: string };
  readonly section: Trail & { readonly entries: Nodes<{ readonly entry: Entry }> };
}

interface Published extends Trail {
  readonly summary: Trail & { readonly dispatches: Nodes<Trail & { readonly id: string }> };
  readonly sections: readonly Section[];
}

/** The steps from what was published back to a provision; each with its actor and its day, in the order of their revisions. */
type Trace = Readonly<Record<string, readonly string[]>>;

/** By way of the entry, which is one of those that the first section rests on. */
export async function traceBack(hub: YearHub, publication: string, entry: string): Promise<Trace> {
  const { resultsPublication: published } = await read<{ resultsPublication: Published }>(
    hub,
    'authority',
    backToTheProvision,
    { publication },
  );
  const { summary, sections } = published;
  const linked = sections.flatMap(({ section }) => section.entries.nodes).map(({ entry: each }) => each);
  return {
    publication: stepsOf(published),
    comparisons: sections.map(({ comparison }) => comparison.value),
    summary: stepsOf(summary),
    dispatches: summary.dispatches.nodes.flatMap(stepsOf),
    sections: sections.flatMap(({ section }) => stepsOf(section)),
    entries: linked.map(({ id }) => id).sort(),
    ...belowEntry(linked.find(({ id }) => id === entry)),
  };
}

function belowEntry(entry: Entry | undefined): Trace {
  if (!entry) return {};
  const { information, issues, evidence, assessments } = entry;
  const cited = evidence.nodes.filter(({ input }) => input === 'PROVISIONS');
  return {
    entry: stepsOf(entry),
    information: stepsOf(information),
    signatures: information.signatures.flatMap((each) => [...stepsOf(each), each.isValid ? 'valid' : 'not valid']),
    proposals: issues.nodes.flatMap(({ proposals }) => proposals.nodes.flatMap(stepsOf)),
    assessments: assessments.nodes.flatMap(stepsOf),
    inputs: evidence.nodes.map(({ input }) => input).sort(),
    evidence: cited.flatMap(stepsOf),
    provisions: cited.map(
      ({ cited: { __typename, id, treaty } }) => `${__typename} ${id ?? ''} of ${treaty?.id ?? ''}`,
    ),
  };
}

/** In the order of their revisions. */
function stepsOf({ history }: Trail): string[] {
  return [...history.nodes].sort((a, b) => a.revision - b.revision).map(inWords);
}

/** The seven of ¶6. */
const inputs = [
  ...['ADVISORY_PROPOSALS', 'INFORMATION', 'LEGAL_ACTS', 'MEDIA'],
  ...['PERIODIC_REPORTS', 'PROVISIONS', 'RECOMMENDATIONS'],
];
const written = ['addInForceEntry', 'correctInForceEntry', 'correctInForceEntry'];
const [day, november, accepted] = ['2024-12-09', '2024-11-08', '2024-11-12'];

/** What happened, as the parts of the year did it. */
export function expectedTrace(body: string, entries: readonly string[]): Trace {
  const [byOfficer, byHead] = [`${officer(body)} ${november}`, `${head(body)} ${november}`];
  return {
    publication: [`publishResults authority ${day}`],
    comparisons: ['EXACT', 'DIFFERS'],
    summary: ['beginSummary', 'correctSummary', 'completeSummary'].map((command) => `${command} authority ${day}`),
    dispatches: ['forwardSummary office', 'dispatchSummary authority'].flatMap((sending) =>
      [sending, 'registerDispatch hub', 'receiptDispatch hub'].map((step) => `${step} ${day}`),
    ),
    sections: Array<string>(2).fill(`addSummarySection authority ${day}`),
    entries: [...entries].sort(),
    entry: written.map((command) => `${command} ${byOfficer}`),
    information: [
      // Whether it is in both languages changes with the first text, and with what leaves one behind.
      ...['beginInformation', ...written, 'markInformationReady'].map((command) => `${command} ${byOfficer}`),
      ...['signInformation', 'submitInformation'].map((command) => `${command} ${byHead}`),
      `registerPaperReceipt authority ${november}`,
      `acceptInformation authority ${accepted}`,
    ],
    signatures: [`signInformation ${byHead}`, 'valid'],
    proposals: [`addProposal ${byOfficer}`],
    assessments: Array<string>(2).fill(`addAssessment ${byOfficer}`),
    inputs,
    evidence: [`addEvidence ${byOfficer}`],
    provisions: [`Provision ${traced.provision} of ${traced.treaty}`],
  };
}
