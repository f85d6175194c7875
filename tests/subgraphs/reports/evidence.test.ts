import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { nobodyAnswers, openSubgraph, runQuery } from '../../support/run-query.ts';
import { written } from './duty-records.ts';
import { evidence, inForce, notInForce } from './entry-records.ts';
import { indicator, observation, periodicReport } from './input-records.ts';
import { document, fill, recommendation } from './records.ts';

const entry = 'cycle-2021:body-mfa:v1:untc-4-4';
const unsigned = 'cycle-2021:body-mfa:v1:untc-26-4';

const records = [
  document('doc'),
  recommendation('r-1', { madeOn: '2019-05' }),
  recommendation('r-5', { madeOn: '2021', sourceKind: 'ADVISORY_BODY' }),
  indicator('visits'),
  observation('visits', 'kz', '2020'),
  periodicReport('report-1', { submittedOn: '2021-12-30' }),
  ...written('cycle-2021:body-mfa:v1', { begunOn: '2021-06-30' }),
  inForce('cycle-2021:body-mfa:v1', 'untc-4-4'),
  notInForce('cycle-2021:body-mfa:v1', 'untc-26-4'),
  evidence(entry, 1, 'PROVISIONS', ['Provision', 'untc-4-4-art-14'], { note: { kk: 'Ескерту', en: 'A note' } }),
  evidence(entry, 2, 'LEGAL_ACTS', ['LegalAct', 'kz-gov-1141-2010']),
  evidence(entry, 3, 'MEDIA', ['MediaPublication', 'media-1']),
  evidence(entry, 4, 'RECOMMENDATIONS', ['Recommendation', 'r-1']),
  evidence(entry, 5, 'INFORMATION', ['Observation', 'visits:kz:2020']),
  evidence(entry, 6, 'PERIODIC_REPORTS', ['PeriodicReport', 'report-1']),
  evidence(entry, 10, 'ADVISORY_PROPOSALS', ['Recommendation', 'r-5']),
  evidence(unsigned, 1, 'LEGAL_ACTS', ['LegalAct', 'kz-gov-1141-2010']),
];

forEachDatabase('evidence of entries', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  it('cites records of each owner, for entries of either kind', async () => {
    const query = `{ evidenceLinks { nodes {
      id entry { __typename id } input inputLabel { en } citedReference note { kk en }
      cited { __typename ... on Provision { id } ... on LegalAct { id } ... on MediaPublication { id } ... on Recommendation { id text { en } }
        ... on Observation { id indicator { id } } ... on PeriodicReport { id submittedOn { value } } }
    } } }`;
    const nodes: { cited: object; entry: object }[] = (await runQuery(running, query)).evidenceLinks.nodes;
    expect(nodes.map(({ cited }) => cited)).toEqual([
      { __typename: 'LegalAct', id: 'kz-gov-1141-2010' },
      { __typename: 'Provision', id: 'untc-4-4-art-14' },
      { __typename: 'LegalAct', id: 'kz-gov-1141-2010' },
      { __typename: 'MediaPublication', id: 'media-1' },
      { __typename: 'Recommendation', id: 'r-1', text: { en: 'Text of r-1' } },
      { __typename: 'Observation', id: 'visits:kz:2020', indicator: { id: 'visits' } },
      { __typename: 'PeriodicReport', id: 'report-1', submittedOn: { value: '2021-12-30' } },
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

  it('is not there before the information of its entry, and shows what it cites as it was on a simulated day', async () => {
    const cited = `evidenceLink(id: "${entry}-e6") { cited { ... on PeriodicReport { id submittedOn { value } } } }`;
    const at = (today: string) => runQuery(running, `query Q @at(today: "${today}") { ${cited} }`);
    expect(await at('2021-06-29')).toEqual({ evidenceLink: null });
    expect(await at('2021-06-30')).toEqual({ evidenceLink: { cited: { id: 'report-1', submittedOn: null } } });
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
    expect(await states()).toEqual([...Array(3).fill('UNVERIFIED'), ...Array(4).fill('VERIFIED')]);
    answers = (_type, ids) => Promise.resolve(new Set(ids));
    asked.length = 0;
    await later.maintain();
    expect(asked).toContain('Provision untc-4-4-art-14');
    expect(asked).toContain('MediaPublication media-1');
    expect(asked).toContain('LegalAct kz-gov-1141-2010');
    expect(await states()).toEqual(Array(7).fill('VERIFIED'));
  });
});
