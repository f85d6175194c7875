import sql from 'sql-template-tag';
import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { Database } from '../../../subgraphs/_kit/database/database.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { idsOf } from '../../support/ids.ts';
import { nobodyAnswers, openSubgraph, runQuery } from '../../support/run-query.ts';
import { written } from './duty-records.ts';
import { evidence, inForce, notInForce } from './entry-records.ts';
import { document, fill, inferred, link, recommendation } from './records.ts';

const entry = 'cycle-2021:body-mfa:v1:untc-4-4';
const other = 'cycle-2020:body-moj:v1:untc-4-4';
const unsigned = 'cycle-2021:body-mfa:v1:untc-26-4';

interface Input {
  readonly __typename: string;
  readonly id: string;
  readonly kind: string;
  readonly analysed: number;
  readonly available?: number | null;
  readonly notAnalysed?: number | null;
}

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
  ...written('cycle-2021:body-mfa:v1'),
  ...written('cycle-2020:body-moj:v1'),
  inForce('cycle-2021:body-mfa:v1', 'untc-4-4'),
  inForce('cycle-2020:body-moj:v1', 'untc-4-4'),
  notInForce('cycle-2021:body-mfa:v1', 'untc-26-4'),
  evidence(entry, 1, 'PROVISIONS', ['Provision', 'untc-4-4-art-14'], { note: { kk: 'Ескерту', en: 'A note' } }),
  evidence(entry, 2, 'LEGAL_ACTS', ['LegalAct', 'kz-gov-1141-2010']),
  evidence(entry, 3, 'MEDIA', ['MediaPublication', 'media-1']),
  evidence(entry, 4, 'RECOMMENDATIONS', ['Recommendation', 'r-1']),
  evidence(entry, 5, 'RECOMMENDATIONS', ['Recommendation', 'r-1']),
  evidence(entry, 10, 'ADVISORY_PROPOSALS', ['Recommendation', 'r-5']),
  evidence(unsigned, 1, 'LEGAL_ACTS', ['LegalAct', 'kz-gov-1141-2010']),
];

forEachDatabase('evidence of entries', (database) => {
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

  it('cites records of each owner, for entries of either kind', async () => {
    const query = `{ evidenceLinks { nodes {
      id entry { __typename id } input inputLabel { en } citedReference note { kk en }
      cited { __typename ... on Provision { id } ... on LegalAct { id } ... on MediaPublication { id } ... on Recommendation { id text { en } } }
    } } }`;
    const nodes: { cited: object; entry: object }[] = (await runQuery(running, query)).evidenceLinks.nodes;
    expect(nodes.map(({ cited }) => cited)).toEqual([
      { __typename: 'LegalAct', id: 'kz-gov-1141-2010' },
      { __typename: 'Provision', id: 'untc-4-4-art-14' },
      { __typename: 'LegalAct', id: 'kz-gov-1141-2010' },
      { __typename: 'MediaPublication', id: 'media-1' },
      { __typename: 'Recommendation', id: 'r-1', text: { en: 'Text of r-1' } },
      { __typename: 'Recommendation', id: 'r-1', text: { en: 'Text of r-1' } },
      { __typename: 'Recommendation', id: 'r-5', text: { en: 'Text of r-5' } },
    ]);
    expect(nodes[0]?.entry).toEqual({ __typename: 'NotInForceEntry', id: unsigned });
    expect(nodes[1]).toMatchObject({
      id: `${entry}-e1`,
      entry: { __typename: 'InForceEntry', id: entry },
      input: 'PROVISIONS',
      inputLabel: { en: 'treaty provisions' },
      citedReference: 'VERIFIED',
      note: { kk: 'Ескерту', en: 'A note' },
    });
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['input', { input: { eq: 'ADVISORY_PROPOSALS' } }, [`${entry}-e10`]],
    ['what is cited', { cited: { eq: 'kz-gov-1141-2010' } }, [`${unsigned}-e1`, `${entry}-e2`]],
    ['entry', { entry: { eq: unsigned } }, [`${unsigned}-e1`]],
    ['treaty', { treaty: { eq: 'untc-26-4' } }, [`${unsigned}-e1`]],
    ['body', { body: { eq: 'body-moj' } }, []],
    ['year', { year: { lt: 2021 } }, []],
    ['id', { id: { eq: `${entry}-e3` } }, [`${entry}-e3`]],
  ])('can be filtered by %s', async (_what, filter, ids) => {
    const query = 'query Q($f: EvidenceLinkFilter) { evidenceLinks(filter: $f) { nodes { id } totalCount } }';
    const { evidenceLinks } = await runQuery(running, query, { f: filter });
    expect(idsOf(evidenceLinks)).toEqual(ids);
    expect(evidenceLinks.totalCount).toBe(ids.length);
  });

  const inputs = async (at = ''): Promise<Input[]> => {
    const query = `query Q ${at} { inForceEntry(id: "${entry}") { inputs {
      __typename id kind label { en } analysed ... on ReportInputUse { available notAnalysed }
    } } }`;
    const found: Input[] = (await runQuery(running, query)).inForceEntry.inputs;
    return found;
  };

  it('shows which of the seven inputs were analysed, each with the id that its owner counts by', async () => {
    const shown = (await inputs()).map(({ __typename, id, kind, analysed }) => [__typename, kind, analysed, id]);
    const id = (kind: string, analysed: number) => `untc-4-4:${kind}:${analysed}:2021:body-mfa`;
    expect(shown).toEqual([
      ['TreatyInputUse', 'PROVISIONS', 1, id('PROVISIONS', 1)],
      ['TreatyInputUse', 'LEGAL_ACTS', 1, id('LEGAL_ACTS', 1)],
      ['ReportInputUse', 'INFORMATION', 0, id('INFORMATION', 0)],
      ['MediaInputUse', 'MEDIA', 1, id('MEDIA', 1)],
      ['ReportInputUse', 'PERIODIC_REPORTS', 0, id('PERIODIC_REPORTS', 0)],
      ['ReportInputUse', 'RECOMMENDATIONS', 1, id('RECOMMENDATIONS', 1)],
      ['ReportInputUse', 'ADVISORY_PROPOSALS', 1, id('ADVISORY_PROPOSALS', 1)],
    ]);
  });

  it('counts what was available as plain SQL does, up to the end of the year and to Kazakhstan', async () => {
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

  it('counts on a simulated day only what had been made by then', async () => {
    const [recommendations, proposals] = (await inputs('@at(today: "2021-06-30")')).slice(5);
    expect(recommendations).toMatchObject({ analysed: 1, available: 2, notAnalysed: 1 });
    expect(proposals).toMatchObject({ analysed: 1, available: 1, notAnalysed: 0 });
  });

  it('counts for all entries with one statement a number, and less for an earlier year', async () => {
    let nodes: { id: string; inputs: Input[] }[] = [];
    const query = '{ inForceEntries { nodes { id inputs { kind ... on ReportInputUse { available } } } } }';
    const reads = await readsDuring(async () => {
      nodes = (await runQuery(running, query)).inForceEntries.nodes;
    });
    expect(reads).toHaveLength(3);
    expect(nodes.map((node) => [node.id, node.inputs[5]?.available])).toEqual([
      [other, 2],
      [entry, 3],
    ]);
  });

  it('is kept where owners can not be asked, and asked for again, each for its own', async () => {
    const asked: string[] = [];
    let answers = nobodyAnswers;
    const later = await openSubgraph(subgraph, database.freshUrl(), {
      exists: (type, ids) => {
        asked.push(`${type} ${ids.join()}`);
        return answers(type, ids);
      },
    });
    await fill(later, ...records);
    const query = `{ evidenceLinks(filter: { entry: { eq: "${entry}" } }) { nodes { citedReference } } }`;
    const states = async () => {
      const nodes: { citedReference: string }[] = (await runQuery(later, query)).evidenceLinks.nodes;
      return nodes.map(({ citedReference }) => citedReference);
    };
    expect(await states()).toEqual([...Array(3).fill('UNVERIFIED'), ...Array(3).fill('VERIFIED')]);
    answers = (_type, ids) => Promise.resolve(new Set(ids));
    asked.length = 0;
    await later.maintain();
    expect(asked).toContain('Provision untc-4-4-art-14');
    expect(asked).toContain('MediaPublication media-1');
    expect(asked).toContain('LegalAct kz-gov-1141-2010');
    expect(await states()).toEqual(Array(6).fill('VERIFIED'));
  });
});
