import sql from 'sql-template-tag';
import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { Database } from '../../../subgraphs/_kit/database/database.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { cycle, duty, regime, requirement, submitted, written } from './duty-records.ts';
import { evidence, inForce } from './entry-records.ts';
import { indicator, observation, periodicReport, reportOn } from './input-records.ts';
import { document, fill, inferred, link, recommendation } from './records.ts';

const entry = 'cycle-2021:body-mfa:v1:untc-4-4';
const other = 'cycle-2020:body-moj:v1:untc-4-4';

interface Input {
  readonly __typename: string;
  readonly id: string;
  readonly kind: string;
  readonly analysed: number;
  readonly available?: number | null;
  readonly notAnalysed?: number | null;
}

const observations = [
  indicator('visits', { treaty: 'untc-4-4' }),
  indicator('laws', { treaty: 'untc-4-4' }),
  indicator('of-another-treaty', { treaty: 'untc-4-5' }),
  indicator('of-no-treaty'),
  observation('visits', 'kz', '2019'),
  observation('visits', 'kg', '2021'),
  // Begun in the year, and over after it.
  observation('visits', 'kz', '2021-07-01/2022-06-30'),
  observation('laws', 'kz', '2020-05'),
  observation('of-another-treaty', 'kz', '2019'),
  observation('of-no-treaty', 'kz', '2019'),
];

const periodicReports = [
  periodicReport('first', { submittedOn: '2015-02' }),
  periodicReport('of-the-year', { submittedOn: '2021-12-31' }),
  periodicReport('later', { submittedOn: '2022-01-01' }),
  periodicReport('never-submitted', { dueOn: '2019' }),
  periodicReport('on-another-treaty', { submittedOn: '2015' }),
  ...['first', 'of-the-year', 'later', 'never-submitted'].map((id) => reportOn(id, 'untc-4-4')),
  ...['first', 'on-another-treaty'].map((id) => reportOn(id, 'untc-4-5')),
];

const records = [
  document('doc'),
  recommendation('r-1', { madeOn: '2019-05' }),
  recommendation('r-2', { madeOn: '2021-12-31', sourceKind: 'NGO' }),
  recommendation('r-3', { madeOn: '2022-01-01', sourceKind: 'INTERNATIONAL_EXPERT' }),
  recommendation('r-4', { madeOn: null }),
  recommendation('r-5', { madeOn: '2021', sourceKind: 'ADVISORY_BODY' }),
  recommendation('r-6', { madeOn: '2019', addressee: 'kg' }),
  recommendation('r-7', { madeOn: '2019' }),
  ...['r-1', 'r-3', 'r-4', 'r-5', 'r-6'].map((id) => link(id, 'untc-4-4')),
  link('r-2', 'untc-4-4', inferred),
  link('r-7', 'untc-4-5'),
  ...observations,
  ...periodicReports,
  ...written('cycle-2021:body-mfa:v1', { begunOn: '2021-06-30' }),
  ...written('cycle-2020:body-moj:v1'),
  requirement('rules-inputs', 'INPUTS'),
  regime('next'),
  requirement('next-inputs', 'INPUTS', { regime: 'next', state: 'UNVERIFIED' }),
  cycle(2023, { regime: 'next' }),
  duty(2023, 'body-mfa'),
  submitted('cycle-2023:body-mfa', 1, '2023-11-01T10:00:00+06:00'),
  inForce('cycle-2023:body-mfa:v1', 'untc-4-9'),
  inForce('cycle-2021:body-mfa:v1', 'untc-4-4'),
  inForce('cycle-2020:body-moj:v1', 'untc-4-4'),
  evidence(entry, 1, 'PROVISIONS', ['Provision', 'untc-4-4-art-14']),
  evidence(entry, 2, 'LEGAL_ACTS', ['LegalAct', 'kz-gov-1141-2010']),
  evidence(entry, 3, 'MEDIA', ['MediaPublication', 'media-1']),
  evidence(entry, 4, 'RECOMMENDATIONS', ['Recommendation', 'r-1']),
  evidence(entry, 5, 'RECOMMENDATIONS', ['Recommendation', 'r-1']),
  evidence(entry, 6, 'INFORMATION', ['Observation', 'visits:kg:2021']),
  evidence(entry, 7, 'PERIODIC_REPORTS', ['PeriodicReport', 'first']),
  evidence(entry, 8, 'PERIODIC_REPORTS', ['PeriodicReport', 'of-the-year']),
  evidence(entry, 9, 'ADVISORY_PROPOSALS', ['Recommendation', 'r-5']),
];

forEachDatabase('the inputs of entries (¶6)', (database) => {
  let running: RunningSubgraph;
  /** The same database, asked without the subgraph. */
  let plain: Database;

  beforeAll(async () => {
    const url = database.freshUrl();
    running = await openSubgraph(subgraph, url);
    await fill(running, ...records);
    plain = await Database.open(url, 'reports', { entities: [], migrations: [] });
  });
  afterAll(() => plain.close());

  const inputs = async (at = ''): Promise<Input[]> => {
    const query = `query Q ${at} { inForceEntry(id: "${entry}") { inputs {
      __typename id kind label { en } analysed ... on ReportInputUse { available notAnalysed }
    } } }`;
    const found: Input[] = (await runQuery(running, query)).inForceEntry.inputs;
    return found;
  };

  it('show which of the seven were analysed, each with the id that its owner counts by', async () => {
    const shown = (await inputs()).map(({ __typename, id, kind, analysed }) => [__typename, kind, analysed, id]);
    const id = (kind: string, analysed: number) => `untc-4-4:${kind}:${analysed}:2021:body-mfa`;
    expect(shown).toEqual([
      ['TreatyInputUse', 'PROVISIONS', 1, id('PROVISIONS', 1)],
      ['TreatyInputUse', 'LEGAL_ACTS', 1, id('LEGAL_ACTS', 1)],
      ['ReportInputUse', 'INFORMATION', 1, id('INFORMATION', 1)],
      ['MediaInputUse', 'MEDIA', 1, id('MEDIA', 1)],
      ['ReportInputUse', 'PERIODIC_REPORTS', 2, id('PERIODIC_REPORTS', 2)],
      ['ReportInputUse', 'RECOMMENDATIONS', 1, id('RECOMMENDATIONS', 1)],
      ['ReportInputUse', 'ADVISORY_PROPOSALS', 1, id('ADVISORY_PROPOSALS', 1)],
    ]);
  });

  it('count the recommendations that were available as plain SQL does, up to the end of the year and to Kazakhstan', async () => {
    const statement = (sourceKinds: string) => `SELECT COUNT(DISTINCT r.id) AS total
      FROM recommendation r, recommendation_treaty_link l
      WHERE l.recommendation_id = r.id AND l.treaty_id = 'untc-4-4' AND r.addressee_id = 'kz'
        AND r.source_kind IN (${sourceKinds})
        AND (r.made_on_earliest IS NULL OR r.made_on_earliest < '2022-01-01')
        AND r.recorded_to = 2147483647 AND l.recorded_to = 2147483647`;
    const count = async (text: string): Promise<number> => {
      const [row] = await plain.read<{ total: number | string }>(sql([text]));
      return Number(row?.total);
    };
    const expected = await Promise.all(
      ["'INTERNATIONAL_ORGANISATION', 'INTERNATIONAL_EXPERT', 'NGO'", "'ADVISORY_BODY'"].map((kinds) =>
        count(statement(kinds)),
      ),
    );
    const [recommendations, proposals] = (await inputs()).slice(5);
    expect(expected).toEqual([3, 1]);
    expect([recommendations?.available, proposals?.available]).toEqual(expected);
    expect([recommendations?.notAnalysed, proposals?.notAnalysed]).toEqual([2, 0]);
  });

  it('count observations whose period is over, and reports that were submitted, by the end of the year', async () => {
    const counts = async (at = '') =>
      (await inputs(at))
        .filter(({ kind }) => kind === 'INFORMATION' || kind === 'PERIODIC_REPORTS')
        .map(({ available, notAnalysed }) => [available, notAnalysed]);
    expect(await counts()).toEqual([
      [3, 2],
      [2, 0],
    ]);
    expect(await counts('@at(today: "2021-12-30")')).toEqual([
      [2, 1],
      [1, 0],
    ]);
  });

  it('suggest what there is and the entry does not cite, the latest first', async () => {
    const query = `{ inForceEntry(id: "${entry}") { inputs { kind ... on ReportInputUse { suggestions {
      ... on Observation { id } ... on PeriodicReport { id } ... on Recommendation { id } } } } } }`;
    const { inForceEntry } = await runQuery(running, query);
    const suggested = (inForceEntry.inputs as { kind: string; suggestions?: { id: string }[] }[]).flatMap(
      ({ kind, suggestions = [] }) => suggestions.map(({ id }) => `${kind} ${id}`),
    );
    expect(suggested).toEqual([
      'INFORMATION laws:kz:2020-05',
      'INFORMATION visits:kz:2019',
      'RECOMMENDATIONS r-2',
      'RECOMMENDATIONS r-4',
    ]);
  });

  it('are not told of a year whose regime asks for inputs that nobody has registered', async () => {
    const query = '{ inForceEntry(id: "cycle-2023:body-mfa:v1:untc-4-9") { id inputs { kind } } }';
    expect((await runQuery(running, query)).inForceEntry).toEqual({
      id: 'cycle-2023:body-mfa:v1:untc-4-9',
      inputs: null,
    });
  });

  it('count on a simulated day only recommendations that had been made by then', async () => {
    const [recommendations, proposals] = (await inputs('@at(today: "2021-06-30")')).slice(5);
    expect(recommendations).toMatchObject({ analysed: 1, available: 2, notAnalysed: 1 });
    expect(proposals).toMatchObject({ analysed: 1, available: 1, notAnalysed: 0 });
  });

  it('are counted for all entries with one statement a number, and less for an earlier year', async () => {
    let nodes: { id: string; inputs: Input[] }[] = [];
    const query =
      '{ inForceEntries(filter: { year: { lt: 2023 } }) { nodes { id inputs { kind ... on ReportInputUse { available } } } } }';
    const reads = await readsDuring(async () => {
      nodes = (await runQuery(running, query)).inForceEntries.nodes;
    });
    // Entries, cycles, requirements, evidence, observations, periodic reports, recommendations.
    expect(reads).toHaveLength(7);
    const available = nodes.map((node) => [node.id, ...[2, 4, 5].map((at) => node.inputs[at]?.available)]);
    expect(available).toEqual([
      [other, 2, 1, 2],
      [entry, 3, 2, 3],
    ]);
  });
});
