import type { Acknowledged, Command } from './commands.ts';

/** Duties of the default data of which nothing was delivered, and a treaty that each asks for; a writer each. */
const duties = [
  { duty: 'cycle-2023:body-energy', treaty: 'kz-npt-1968' },
  { duty: 'cycle-2023:body-labour', treaty: 'untc-4-3' },
  { duty: 'cycle-2023:body-culture-sports', treaty: 'untc-14-2' },
  { duty: 'cycle-2023:body-demonstration-successor', treaty: 'untc-11-15' },
] as const;

const both = (text: string) => ({ kk: `${text} (kk)`, ru: `${text} (ru)` });

type Made = readonly [type: string, object: string, more?: string];

/** What commands make or change: its type, and as payloads name it, with what the next command needs to know of it. */
const made: Readonly<Record<string, Made | undefined>> = {
  addInForceEntry: ['InForceEntry', 'inForceEntry'],
  correctInForceEntry: ['InForceEntry', 'inForceEntry', 'information { version }'],
  addAssessment: ['Assessment', 'assessment'],
  correctAssessment: ['Assessment', 'assessment'],
  addEvidence: ['EvidenceLink', 'evidenceLink'],
  addProblemIssue: ['ProblemIssue', 'problemIssue'],
  addProposal: ['Proposal', 'proposal'],
};
const information: Made = ['AnnualInformation', 'annualInformation', 'currentContentHash'];

/** The commands of one client: version after version of one information, written, signed, submitted and returned. */
export function* informationCommandsOf(writer: number): Generator<Command, never, Acknowledged> {
  const { duty, treaty } = duties[writer % duties.length] ?? duties[0];
  /** As commands number the assessment below its entry. */
  let assessment = '';
  for (let number = 1; ; number += 1) {
    const make = (name: string, input: Record<string, unknown>): Command => {
      const key = `fault-i${writer}-${number}-${name}`;
      const [recordType, object, more = ''] = made[name] ?? information;
      const query = `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
        ${name}(input: $input) { revision problems { __typename } ${object} { id version ${more} } } }`;
      return { name, subgraph: 'reports', recordType, query, input: { idempotencyKey: key, reason: key, ...input } };
    };
    const { id } = yield make('beginInformation', { duty });
    const entry = `${id}:${treaty}`;
    if (number === 1) assessment = (yield* contentOf(id, treaty, make)).slice(entry.length);
    else yield* correctionsOf(`${entry}${assessment}`, number, make);
    const progress = both(`Progress ${number}`);
    const said = yield make('correctInForceEntry', { id: entry, expectedVersion: 1, progress });
    const ready = yield make('markInformationReady', { id, expectedVersion: said.information?.version });
    const signed = yield make('signInformation', {
      ...{ id, expectedVersion: ready.version, contentHash: ready.currentContentHash },
    });
    const submitted = yield make('submitInformation', { id, expectedVersion: signed.version });
    const remarks = both('Once more');
    const returned = { id, expectedVersion: submitted.version, remarks, entryRemarks: [{ entry, text: remarks }] };
    yield make('returnInformation', returned);
  }
}

type Make = (name: string, input: Record<string, unknown>) => Command;

/** Ends with the id of the assessment. */
function* contentOf(id: string, treaty: string, make: Make): Generator<Command, string, Acknowledged> {
  const { id: entry } = yield make('addInForceEntry', { information: id, treaty, progress: both('Progress') });
  const analysed = yield make('addAssessment', {
    entry,
    subject: 'KAZAKHSTAN_RIGHTS',
    finding: 'FULL',
    text: both('Analysed'),
  });
  yield make('addEvidence', { entry, input: 'MEDIA', cited: 'media-demonstration-01', note: both('Shown') });
  const { id: issue } = yield make('addProblemIssue', { entry, title: both('Issue') });
  yield make('addProposal', { entry, issue, text: both('Proposed') });
  return analysed.id;
}

/** Of what was copied from the version before. */
function* correctionsOf(id: string, number: number, make: Make): Generator<Command, void, Acknowledged> {
  yield make('correctAssessment', { id, expectedVersion: 1, text: both(`Analysed ${number}`) });
}
