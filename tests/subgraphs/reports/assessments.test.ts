import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { written } from './duty-records.ts';
import { assessment, inForce } from './entry-records.ts';
import { fill } from './records.ts';

const mfa = 'cycle-2021:body-mfa:v1:untc-4-4';
const moj = 'cycle-2020:body-moj:v1:untc-4-5';
const others = { subject: 'OTHER_PARTIES_OBLIGATIONS' };

const records = [
  ...written('cycle-2021:body-mfa:v1'),
  ...written('cycle-2020:body-moj:v1'),
  inForce('cycle-2021:body-mfa:v1', 'untc-4-4'),
  inForce('cycle-2020:body-moj:v1', 'untc-4-5'),
  assessment(mfa, 1, { subject: 'KAZAKHSTAN_RIGHTS', finding: 'NOT_ASSESSED' }),
  assessment(mfa, 2, {
    ...others,
    finding: 'PARTIAL',
    parties: ['ru', 'kg'],
    text: { kk: 'Мәтін', ru: 'Текст', en: 'Text' },
    commitment: 'untc-4-4-commitment-1',
  }),
  assessment(mfa, 10),
  assessment(moj, 1, { ...others, finding: 'NONE', isGeneral: true }),
];

forEachDatabase('assessments', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  it('answer with everything that is known of one', async () => {
    const query = `{ assessment(id: "${mfa}-a2") {
      id version year entry { id } treaty { id } body { id } subject subjectLabel { en } finding findingLabel { en }
      parties { id } isGeneral text { kk ru en } commitment { id } commitmentReference sources { title }
      history { totalCount }
    } }`;
    expect((await runQuery(running, query)).assessment).toEqual({
      id: `${mfa}-a2`,
      version: 1,
      year: 2021,
      entry: { id: mfa },
      treaty: { id: 'untc-4-4' },
      body: { id: 'body-mfa' },
      subject: 'OTHER_PARTIES_OBLIGATIONS',
      subjectLabel: { en: 'obligations of other parties' },
      finding: 'PARTIAL',
      findingLabel: { en: 'partial' },
      parties: [{ id: 'ru' }, { id: 'kg' }],
      isGeneral: false,
      text: { kk: 'Мәтін', ru: 'Текст', en: 'Text' },
      commitment: { id: 'untc-4-4-commitment-1' },
      commitmentReference: 'VERIFIED',
      sources: [{ title: 'Test' }],
      history: { totalCount: 1 },
    });
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['entry', { entry: { eq: moj } }, [`${moj}-a1`]],
    ['treaty', { treaty: { eq: 'untc-4-5' } }, [`${moj}-a1`]],
    ['body', { body: { not: 'body-mfa' } }, [`${moj}-a1`]],
    ['year', { year: { gte: 2021 } }, [`${mfa}-a1`, `${mfa}-a2`, `${mfa}-a10`]],
    ['subject', { subject: { eq: 'KAZAKHSTAN_RIGHTS' } }, [`${mfa}-a1`]],
    ['finding', { finding: { in: ['NONE', 'NOT_ASSESSED'] } }, [`${moj}-a1`, `${mfa}-a1`]],
    ['party', { party: { eq: 'kg' } }, [`${mfa}-a2`]],
    ['others than a party', { party: { not: 'kg' } }, [`${moj}-a1`, `${mfa}-a1`, `${mfa}-a10`]],
    ['speaking generally', { isGeneral: { eq: true } }, [`${moj}-a1`]],
    ['words', { text: { contains: 'тек' } }, [`${mfa}-a2`]],
    ['commitment', { commitment: { eq: 'untc-4-4-commitment-1' } }, [`${mfa}-a2`]],
    ['the latest version', { isLatestVersion: { eq: true }, entry: { eq: moj } }, [`${moj}-a1`]],
    ['earlier versions', { isLatestVersion: { eq: false } }, []],
    ['id', { id: { eq: `${mfa}-a10` } }, [`${mfa}-a10`]],
  ])('can be filtered by %s', async (_what, filter, ids) => {
    const query = 'query Q($f: AssessmentFilter) { assessments(filter: $f) { nodes { id } totalCount } }';
    const { assessments } = await runQuery(running, query, { f: filter });
    expect(idsOf(assessments)).toEqual(ids);
    expect(assessments.totalCount).toBe(ids.length);
  });

  it('are ordered by number, year or id', async () => {
    const order = async (orderBy: string) =>
      idsOf((await runQuery(running, `{ assessments(orderBy: ${orderBy}) { nodes { id } } }`)).assessments);
    expect(await order('{ field: NUMBER }')).toEqual([`${moj}-a1`, `${mfa}-a1`, `${mfa}-a2`, `${mfa}-a10`]);
    expect(await order('{ field: YEAR, direction: DESC }')).toEqual([
      `${mfa}-a2`,
      `${mfa}-a10`,
      `${mfa}-a1`,
      `${moj}-a1`,
    ]);
    expect(await order('{ field: ID }')).toEqual([`${moj}-a1`, `${mfa}-a1`, `${mfa}-a10`, `${mfa}-a2`]);
  });

  it('come for all entries with one statement', async () => {
    let nodes: { assessments: { nodes: { id: string }[] } }[] = [];
    const reads = await readsDuring(async () => {
      const query = '{ inForceEntries { nodes { assessments(first: 2) { nodes { id } } } } }';
      nodes = (await runQuery(running, query)).inForceEntries.nodes;
    });
    expect(reads).toHaveLength(2);
    expect(nodes.map(({ assessments }) => idsOf(assessments))).toEqual([[`${moj}-a1`], [`${mfa}-a1`, `${mfa}-a2`]]);
  });
});
