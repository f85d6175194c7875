import { runQuery, type Answer } from '../../../support/run-query.ts';
import { bodies, dutyOf, type Body, type Year } from './year.ts';

export type State = 'DRAFT' | 'READY' | 'SIGNED' | 'SUBMITTED' | 'ACCEPTED' | 'RETURNED';

export interface Version {
  readonly id: string;
  readonly version: number;
  readonly versionNumber: number;
  readonly state: State;
  readonly submittedAt: string | null;
  readonly paperReceivedOn: string | null;
  readonly contentHash: string | null;
  readonly currentContentHash: string;
}

/** All versions of all bodies, in the order of their numbers, and whether the cycle is closed. */
export interface Seen {
  readonly versions: Readonly<Record<Body, readonly Version[]>>;
  readonly cycle: { readonly version: number; readonly closedOn: string | null };
}

export async function look({ running, year }: Year): Promise<Seen> {
  const fields = 'id version versionNumber state submittedAt paperReceivedOn contentHash currentContentHash';
  const duties = bodies.map(
    (body, at) =>
      `d${at}: reportingDuty(id: "${dutyOf(year, body)}") { informations(first: 100) { nodes { ${fields} } } }`,
  );
  const query = `{ cycle: monitoringCycle(id: "cycle-${year}") { version closedOn } ${duties.join('\n')} }`;
  const answer = await runQuery(running, query);
  const versionsOf = (body: Body): Version[] => {
    const { nodes } = answer[`d${bodies.indexOf(body)}`].informations as { nodes: Version[] };
    return nodes.toSorted((one, other) => one.versionNumber - other.versionNumber);
  };
  const versions = { 'body-a': versionsOf('body-a'), 'body-b': versionsOf('body-b'), 'body-c': versionsOf('body-c') };
  return { cycle: answer.cycle, versions };
}

interface Written {
  readonly id: string;
  readonly version: number;
  readonly languages: readonly { readonly kk: string; readonly ru: string }[];
}

export type Text = Readonly<Record<'kk' | 'ru' | 'en', string | null>>;

export interface Issue extends Written {
  readonly title: Text;
  readonly description: Text | null;
  readonly resolvedOn: string | null;
  readonly raisedBy: { readonly id: Body } | null;
}

export interface Entry extends Written {
  readonly treaty: { readonly id: string };
  readonly assessments: { readonly nodes: readonly Assessment[] };
  readonly evidence: { readonly nodes: readonly (Written & { readonly note: Text | null })[] };
  readonly issues: { readonly nodes: readonly Issue[] };
  readonly proposals: readonly Proposal[];
  readonly texts: readonly (Text | null)[];
  readonly isInForce: boolean;
}

interface Assessment extends Written {
  readonly subject: string;
  readonly finding: string;
  readonly text: Text | null;
}

interface Proposal extends Written {
  readonly issue: { readonly id: string };
}

/** What a version says. */
export interface Content {
  readonly isNil: boolean;
  readonly entries: readonly Entry[];
}

const text = '{ kk ru en }';
const written = 'id version languages { field kk ru }';
const inEvery = `${written} year treaty { id } body { id }
  evidence(first: 100) { nodes { ${written} input cited { __typename } note ${text} } }
  issues(first: 100) { nodes { id version resolvedOn raisedBy { id } languages { field kk ru } title ${text} description ${text} } }`;
const assessments = `assessments(first: 100) { nodes { ${written} subject finding isGeneral text ${text} parties { id } commitment { id } } }`;
const entries = `inForceEntries(first: 100) { nodes { ${inEvery} progress ${text} ${assessments} } }
  notInForceEntries(first: 100) { nodes { ${inEvery} state ${text} reason ${text} continues { id } procedure { id } } }`;
/** Of the version itself that does not change once it was delivered. */
const itself = `id versionNumber isNil periodFrom periodTo begunOn kkState ruState preparedBy { id }
  signedAt signatureKind contentHash currentContentHash signedBy { id }
  signatures { id version kind signedAt signedOn contentHash isValid signedBy { id } scan { id } }`;

/** All that a version says, as the graph has it. */
export async function read({ running }: Year, id: string): Promise<Answer> {
  const query = `query Q($id: ID!) { annualInformation(id: $id) { ${itself} ${entries} } }`;
  const { annualInformation } = await runQuery(running, query, { id });
  const found = [...annualInformation.inForceEntries.nodes, ...annualInformation.notInForceEntries.nodes];
  const ids = found.map((entry: { id: string }) => entry.id);
  const proposals = await runQuery(
    running,
    `query P($ids: [ID!]!) { proposals(first: 100, filter: { entry: { in: $ids } }) {
      nodes { ${written} issue { id } entry { id } text ${text} addressee { id } outcome outcomeOn } } }`,
    { ids },
  );
  return { ...annualInformation, proposals: ids.length === 0 ? [] : proposals.proposals.nodes };
}

/** An entry as the graph has it, of either kind. */
type ToldEntry = Omit<Entry, 'isInForce' | 'texts' | 'proposals' | 'assessments'> &
  Partial<Pick<Entry, 'assessments'> & Readonly<Record<'progress' | 'state' | 'reason', Text | null>>>;

interface Told {
  readonly isNil: boolean;
  readonly proposals: readonly (Proposal & { readonly entry: { readonly id: string } })[];
  readonly inForceEntries: { readonly nodes: readonly ToldEntry[] };
  readonly notInForceEntries: { readonly nodes: readonly ToldEntry[] };
}

export function contentOf(answer: Answer): Content {
  const { isNil, proposals, inForceEntries, notInForceEntries } = answer as Told;
  const entryOf = (told: ToldEntry): Entry => {
    const { progress, state = null, reason = null, assessments: found = { nodes: [] } } = told;
    const isInForce = progress !== undefined;
    const own = proposals.filter(({ entry }) => entry.id === told.id);
    return { ...told, isInForce, assessments: found, texts: isInForce ? [progress] : [state, reason], proposals: own };
  };
  return { isNil, entries: [...inForceEntries.nodes, ...notInForceEntries.nodes].map(entryOf) };
}
