import { createHash } from 'node:crypto';
import type { Name } from '../../e2e/support/hub.ts';
import type { Acknowledged, Command } from './commands.ts';
import type { Topology } from './topology.ts';

/** A body of the default data with two treaties in force, in years that have no cycle yet. */
const body = 'body-culture-sports';
const treaties = ['untc-14-2', 'untc-14-5'] as const;
const firstYear = 2014;
/** Another comes to watch one more treaty, which the duties of the year are revised for. */
const joining = { body: 'body-mod', treaty: 'untc-4-9' } as const;
const regime = 'rules-1141';

const both = (text: string) => ({ kk: `${text} (kk)`, ru: `${text} (ru)` });

type Made = readonly [type: string | null, object: string, selection?: string];

/** What commands make or change: its type, and as payloads name it, with what is asked of it. */
const made: Readonly<Record<string, Made | undefined>> = {
  addAssignment: ['Assignment', 'assignment'],
  openMonitoringCycle: ['MonitoringCycle', 'monitoringCycle'],
  reviseReportingDuties: [null, 'monitoringCycle'],
  addMonitoringNote: ['MonitoringNote', 'monitoringNote'],
  addInForceEntry: ['InForceEntry', 'inForceEntry'],
  carryEntryForward: ['InForceEntry', 'entry', '... on InForceEntry { id version }'],
  correctInForceEntry: ['InForceEntry', 'inForceEntry', 'id version information { version }'],
  addAssessment: ['Assessment', 'assessment'],
  beginSummary: ['SummaryInformation', 'summaryInformation'],
  correctSummary: ['SummaryInformation', 'summaryInformation'],
  completeSummary: ['SummaryInformation', 'summaryInformation'],
  addSummarySection: ['SummarySection', 'summarySection'],
  dispatchSummary: ['Dispatch', 'dispatch'],
  forwardSummary: ['Dispatch', 'dispatch'],
  publishResults: ['ResultsPublication', 'resultsPublication'],
};
const information: Made = ['AnnualInformation', 'annualInformation', 'id version currentContentHash'];
const owners: Readonly<Record<string, Name | undefined>> = { addAssignment: 'bodies', publishResults: 'publications' };

type Give = (name: string, input: Record<string, unknown>, step?: string) => Command;
type Commands<Result> = Generator<Command, Result, Acknowledged>;

function giver(year: number): Give {
  return (name, input, step = '') => {
    const key = `fault-y${year}-${name}${step}`;
    const [recordType, object, selection = 'id version'] = made[name] ?? information;
    const query = `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
      ${name}(input: $input) { revision problems { __typename } ${object} { ${selection} } } }`;
    const all = { idempotencyKey: key, reason: key, ...input };
    // Who forwards waits until the document management system has registered what came.
    const isAwaited = name === 'forwardSummary';
    return { name, subgraph: owners[name] ?? 'reports', recordType, isAwaited, query, input: all };
  };
}

/**
 * The commands of years that follow one another, 2014 and up to four after it, by everybody who has a part in them: from
 * the opening of the cycle to the published results.
 */
export function* yearCommands(scan: string, years: number): Commands<void> {
  for (let year = firstYear; year < firstYear + years; year += 1) {
    const give = giver(year);
    const cycle = yield* opened(year, give);
    const delivered = yield* informed(`${cycle}:${body}`, year, { give, scan });
    yield* summarised(cycle, delivered, { year, give });
  }
}

function* opened(year: number, give: Give): Commands<string> {
  const { id: cycle } = yield give('openMonitoringCycle', { year, regime });
  const validity = { validFrom: `${year}-03-01`, validUntil: `${year}-12-01` };
  yield give('addAssignment', { ...joining, basis: 'CONCLUDED_EARLIER', ...validity });
  yield give('reviseReportingDuties', { cycle });
  yield give('addMonitoringNote', { body, treaty: treaties[0], text: both(`Noted for ${year}`) });
  return cycle;
}

interface Parts {
  readonly give: Give;
  readonly scan: string;
}

/** ¶5, ¶7: written, or carried forward; signed in one of both ways; in both forms; accepted. */
function* informed(duty: string, year: number, { give, scan }: Parts): Commands<string> {
  const { id } = yield give('beginInformation', { duty });
  for (const treaty of treaties) yield* entered(id, treaty, { year, give });
  const said = yield give('correctInForceEntry', {
    ...{ id: `${id}:${treaties[0]}`, expectedVersion: 1, progress: both(`Progress of ${year}`) },
  });
  const ready = yield give('markInformationReady', { id, expectedVersion: said.information?.version });
  const { version: expectedVersion, currentContentHash: contentHash } = ready;
  const signing = { id, expectedVersion, contentHash };
  const signed =
    year % 2 === 0
      ? yield give('registerHandwrittenSignature', { ...signing, scan, signedOn: today() })
      : yield give('signInformation', signing);
  const submitted = yield give('submitInformation', { id, expectedVersion: signed.version });
  const received = yield give('registerPaperReceipt', { id, receivedOn: today(), number: `12-3/${year}` });
  yield give('acceptInformation', { id, expectedVersion: Math.max(submitted.version, received.version) });
  return id;
}

function* entered(id: string, treaty: string, { year, give }: { year: number; give: Give }): Commands<void> {
  if (year > firstYear) {
    const entry = `${id.replace(String(year), String(year - 1))}:${treaty}`;
    yield give('carryEntryForward', { information: id, entry }, `-${treaty}`);
    return;
  }
  const { id: entry } = yield give(
    'addInForceEntry',
    { information: id, treaty, progress: both('Done') },
    `-${treaty}`,
  );
  const assessed = { entry, finding: 'FULL', text: both('Analysed') };
  yield give('addAssessment', { ...assessed, subject: 'KAZAKHSTAN_RIGHTS' }, `-rights-${treaty}`);
  const others = { ...assessed, subject: 'OTHER_PARTIES_OBLIGATIONS', isGeneral: true };
  yield give('addAssessment', others, `-others-${treaty}`);
}

/** ¶8 to ¶12: summarised with its lineage, sent, sent on, and published as it was sent. */
function* summarised(cycle: string, delivered: string, { year, give }: { year: number; give: Give }): Commands<void> {
  const { id: summary } = yield give('beginSummary', { cycle });
  const text = both(`Summary of ${year}`);
  const entries = [`${delivered}:${treaties[0]}`];
  const { id: section } = yield give('addSummarySection', { summary, text, treaty: treaties[0], entries });
  const assessment = { foreignPolicyAssessment: { ru: `Оценка ${year}` } };
  const assessed = yield give('correctSummary', { id: summary, expectedVersion: 1, ...assessment });
  const completed = yield give('completeSummary', { id: summary, expectedVersion: assessed.version });
  yield give('dispatchSummary', { summary, expectedVersion: completed.version });
  yield give('forwardSummary', { summary });
  const place = { url: `https://example.org/results/${year}`, publishedOn: today() };
  const sections = [{ section, heading: { ru: 'Раздел' }, text }];
  yield give('publishResults', { summary, title: { ru: `Результаты ${year}` }, ...place, sections });
}

/** The civil day of Kazakhstan. */
function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' }).format(new Date());
}

/** Stores the scan that signatures by hand come with. @returns its id */
export async function storeScan({ url, headers }: Topology): Promise<string> {
  const scan = '%PDF-1.7\nA signature by hand';
  const id = createHash('sha256').update(scan).digest('hex');
  const sent = { 'content-type': 'application/pdf', ...headers };
  const { status } = await fetch(`${url}/documents/${id}`, { method: 'PUT', headers: sent, body: scan });
  expect(status).toBe(201);
  return id;
}
