import type { IngestRecord, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { cycle, duty, information, item, law, signature, submitted } from './duty-records.ts';
import { assessment, inForce, issue, named, notInForce, proposal } from './entry-records.ts';
import { fill } from './records.ts';

const rights = { subject: 'KAZAKHSTAN_RIGHTS', text: { en: 'Analysed' } };
const others = { subject: 'OTHER_PARTIES_OBLIGATIONS', text: { en: 'Analysed' }, isGeneral: true };
const both = { ...signature, submittedAt: '2021-11-09T09:00:00+06:00', paperReceivedOn: '2021-11-10' };
const delivered = (body: string) => submitted(`cycle-2021:${body}`, 1, both.submittedAt, both);
const entryOf = (body: string, treaty: string) => `cycle-2021:${body}:v1:${treaty}`;

/** A duty on one treaty in force, and the entry of the delivered information on it. */
const reports = (body: string, treaty: string, fields = {}): IngestRecord[] => [
  ...[duty(2021, body), item(`cycle-2021:${body}`, treaty), delivered(body)],
  inForce(`cycle-2021:${body}:v1`, treaty, fields),
];
const analysed = (body: string, treaty: string) =>
  [rights, others].map((fields, at) => assessment(entryOf(body, treaty), at + 1, fields));

const records: IngestRecord[] = [
  cycle(2021),
  ...[...reports('body-whole', 'untc-4-4'), ...analysed('body-whole', 'untc-4-4')],
  ...[...reports('body-bare', 'untc-4-4', { progress: null }), assessment(entryOf('body-bare', 'untc-4-4'), 1)],
  ...reports('body-mute', 'untc-4-4'),
  assessment(entryOf('body-mute', 'untc-4-4'), 1, { ...rights, finding: 'NOT_ASSESSED' }),
  assessment(entryOf('body-mute', 'untc-4-4'), 2, { ...others, text: null }),
  // One issue is answered by the information itself, one by that of another body, one by nobody in any, one is over.
  ...[...reports('body-issues', 'untc-4-4'), ...analysed('body-issues', 'untc-4-4')],
  ...[item('cycle-2021:body-issues', 'untc-4-9'), inForce('cycle-2021:body-issues:v1', 'untc-4-9')],
  ...analysed('body-issues', 'untc-4-9'),
  ...['answered', 'elsewhere', 'outside'].map((id) => issue(`issue-${id}`, { treaties: ['untc-4-4', 'untc-4-9'] })),
  issue('issue-over', { resolvedOn: '2021-11-09' }),
  issue('issue-over-later', { resolvedOn: '2021-11-10' }),
  ...['answered', 'elsewhere', 'outside', 'over', 'over-later'].map((id) =>
    named(`issue-${id}`, entryOf('body-issues', 'untc-4-4')),
  ),
  proposal('issue-answered', 1, { entry: entryOf('body-issues', 'untc-4-9') }),
  proposal('issue-elsewhere', 1, { entry: entryOf('body-whole', 'untc-4-4') }),
  proposal('issue-outside', 1),
  ...[duty(2021, 'body-signed'), delivered('body-signed')],
  ...['untc-26-4', 'untc-26-5', 'untc-26-6'].map((treaty) =>
    item('cycle-2021:body-signed', treaty, { kind: 'SIGNED_NOT_IN_FORCE' }),
  ),
  notInForce('cycle-2021:body-signed:v1', 'untc-26-4', { reason: { en: 'Approval is not complete' } }),
  notInForce('cycle-2021:body-signed:v1', 'untc-26-5', { state: null }),
  inForce('cycle-2021:body-signed:v1', 'untc-26-6'),
  ...analysed('body-signed', 'untc-26-6'),
  ...[duty(2021, 'body-nil'), item('cycle-2021:body-nil', 'untc-4-4'), item('cycle-2021:body-nil', 'untc-4-9')],
  information('cycle-2021:body-nil', 1, { ...both, state: 'SUBMITTED', isNil: true }),
  ...[
    duty(2021, 'body-open'),
    delivered('body-open'),
    item('cycle-2021:body-open', 'untc-14-2', { kind: 'UNSETTLED' }),
  ],
];

interface Gap {
  readonly kind: string;
  readonly treaty: { readonly id: string };
  readonly entry: { readonly __typename: string; readonly id: string } | null;
  readonly subject: string | null;
  readonly issue: { readonly id: string } | null;
}
interface Judged {
  readonly isComplete: boolean | null;
  readonly completeness: readonly { readonly state: string; readonly gaps: readonly Gap[]; missingTreaties: unknown }[];
}

forEachDatabase('the content that ¶5 asks of an information', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...law, ...records);
  });

  const judged = async (body: string, clocks = '') => {
    const query = `query Q($id: ID!) ${clocks} { annualInformation(id: $id) { isComplete completeness { state
      missingTreaties { id }
      gaps { kind treaty { id } entry { __typename id } subject issue { id } kindLabel { en } subjectLabel { en } } } } }`;
    const found = (await runQuery(running, query, { id: `cycle-2021:${body}:v1` })).annualInformation as Judged;
    const [inForcePoint, notInForcePoint] = found.completeness;
    const short = (gaps: readonly Gap[] = []) =>
      gaps.map(({ kind, treaty, subject, issue: of }) => [kind, treaty.id, subject ?? of?.id ?? null]);
    return {
      ...{ found, whole: found.isComplete, inForcePoint, notInForcePoint },
      states: [inForcePoint?.state, notInForcePoint?.state],
      gaps: [short(inForcePoint?.gaps), short(notInForcePoint?.gaps)],
    };
  };

  it('is there with progress, both analyses and no open issue', async () => {
    const { whole, states, gaps } = await judged('body-whole');
    expect([whole, states, gaps]).toEqual([true, ['MET', 'MET'], [[], []]]);
  });

  it("is not there with an assessment of Kazakhstan's obligations alone, and says of which entry what is missing", async () => {
    const { whole, states, gaps, inForcePoint } = await judged('body-bare');
    expect([whole, states]).toEqual([false, ['NOT_MET', 'MET']]);
    expect(gaps[0]).toEqual([
      ['PROGRESS', 'untc-4-4', null],
      ['ANALYSIS', 'untc-4-4', 'KAZAKHSTAN_RIGHTS'],
      ['ANALYSIS', 'untc-4-4', 'OTHER_PARTIES_OBLIGATIONS'],
    ]);
    expect(inForcePoint?.gaps[1]).toMatchObject({
      entry: { __typename: 'InForceEntry', id: entryOf('body-bare', 'untc-4-4') },
      kindLabel: { en: 'analysis' },
      subjectLabel: { en: 'rights of Kazakhstan' },
    });
    expect(inForcePoint?.missingTreaties).toEqual([]);
  });

  it('is not there by saying that nothing was assessed, nor by a finding without words', async () => {
    expect((await judged('body-mute')).gaps[0]).toEqual([
      ['ANALYSIS', 'untc-4-4', 'KAZAKHSTAN_RIGHTS'],
      ['ANALYSIS', 'untc-4-4', 'OTHER_PARTIES_OBLIGATIONS'],
    ]);
  });

  it('asks for a proposal of the information itself on each issue that was not resolved when it came', async () => {
    const { states, gaps } = await judged('body-issues');
    expect([states, gaps[0]]).toEqual([
      ['NOT_MET', 'MET'],
      ['elsewhere', 'outside', 'over-later'].map((id) => ['PROPOSAL', 'untc-4-4', `issue-${id}`]),
    ]);
  });

  it('knows nothing of a resolution that lies after a simulated today', async () => {
    const { gaps } = await judged('body-issues', '@at(today: "2021-11-08")');
    expect(gaps[0]?.map(([, , id]) => id)).toContain('issue-over');
  });

  it('is not there on a treaty that is not in force without where the procedures stand and why they are not completed', async () => {
    const { states, gaps } = await judged('body-signed');
    expect([states, gaps[1]]).toEqual([
      ['MET', 'NOT_MET'],
      [
        ['ENTRY', 'untc-26-6', null],
        ['STATE', 'untc-26-5', null],
        ['REASON', 'untc-26-5', null],
      ],
    ]);
  });

  it('can not be said to lack one kind or the other where a treaty is not settled, and nothing is said of it', async () => {
    const { whole, states, gaps, inForcePoint } = await judged('body-open');
    expect([whole, states]).toEqual([null, ['NOT_CHECKED', 'NOT_CHECKED']]);
    expect(gaps).toEqual(Array(2).fill([['ENTRY', 'untc-14-2', null]]));
    expect(inForcePoint?.missingTreaties).toEqual([{ id: 'untc-14-2' }]);
  });

  it('lacks every treaty that is due where it is a nil return', async () => {
    const { inForcePoint, gaps } = await judged('body-nil');
    expect(gaps[0]).toEqual(['untc-4-4', 'untc-4-9'].map((id) => ['ENTRY', id, null]));
    expect(inForcePoint?.gaps[0]?.entry).toBeNull();
    expect(inForcePoint?.missingTreaties).toEqual([{ id: 'untc-4-4' }, { id: 'untc-4-9' }]);
  });
});
