import { alone } from '../../../subgraphs/_kit/access/alone.ts';
import type { RunningSubgraph, SubgraphRequest } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery, runRequest } from '../../support/run-query.ts';
import { document, fill, recommendation, record } from './records.ts';

const lineOf = (head: string, ...members: string[]) => ({ head: { id: head }, members: members.map((id) => ({ id })) });
const responsible = (of: string, body: string) => record('RecommendationBodyLink', { recommendation: of, body });

forEachDatabase('lists by lineage', (database) => {
  let running: RunningSubgraph;
  let asked: SubgraphRequest[];
  /** What bodies answers, or some other program in its place. */
  let lines: unknown;

  beforeAll(async () => {
    const ask = (_name: string, request: SubgraphRequest) => {
      asked.push(request);
      return Promise.resolve(lines === null ? null : { data: { lines } });
    };
    running = await openSubgraph(subgraph, database.freshUrl(), { others: { ...alone, ask } });
    await fill(running, document('doc'), ...['r-1', 'r-2', 'r-3', 'r-4'].map((id) => recommendation(id)));
    await fill(running, responsible('r-1', 'old'), responsible('r-1', 'east'), responsible('r-2', 'old'));
    await fill(running, responsible('r-3', 'other'));
  });

  beforeEach(() => {
    asked = [];
    lines = [lineOf('east', 'east', 'old'), lineOf('west', 'west', 'old')];
  });

  const query = (at = '') =>
    `query ${at} { recommendations { groups(by: [RESPONSIBLE_BODY_LINEAGE]) { isExclusive distinctCount summedCount nodes { count filter responsibleBodyLineage { id } } } } }`;
  const counts = (nodes: { count: number; responsibleBodyLineage: { id: string } | null }[]) =>
    nodes.map((each) => [each.responsibleBodyLineage?.id ?? null, each.count]);

  it('count a row once in each line, whatever the number of its bodies in it, and those without one apart', async () => {
    // From the second time on the query is compiled.
    for (let times = 0; times < 3; times += 1) {
      const { groups } = (await runQuery(running, query())).recommendations;
      const { isExclusive, distinctCount, summedCount, nodes } = groups;
      expect([isExclusive, distinctCount, summedCount]).toEqual([false, 4, 6]);
      expect(counts(nodes)).toEqual([
        [null, 1],
        ['east', 2],
        ['other', 1],
        ['west', 2],
      ]);
    }
  });

  it('carry filters that list the rows of each line', async () => {
    const { nodes } = (await runQuery(running, query())).recommendations.groups;
    for (const { count, filter } of nodes as { count: number; filter: string }[]) {
      const sent = { filter: JSON.parse(filter) as object };
      const list = 'query ($filter: RecommendationFilter) { recommendations(filter: $filter) { totalCount } }';
      expect((await runQuery(running, list, sent)).recommendations.totalCount).toBe(count);
    }
  });

  it('ask for the lines once, on behalf of the caller and by the same clocks', async () => {
    const twice = `query @at(asOf: "2020-01-01", today: "2021-01-01") { recommendations {
      a: groups(by: [RESPONSIBLE_BODY_LINEAGE]) { summedCount }
      b: groups(by: [RESPONSE, RESPONSIBLE_BODY_LINEAGE]) { summedCount }
    } }`;
    const identity = { account: 'analyst', grants: [{ role: 'ANALYST', body: 'body-moj' }] } as const;
    const { errors } = await runRequest(running, twice, {}, { identity });
    expect(errors).toBeUndefined();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      variables: { asOf: '2020-01-01', today: '2021-01-01', knownAt: null },
      caller: { identity, isPeer: true },
    });
  });

  it('are those of bodies themselves where there are no lines, and those of one where all went into it', async () => {
    lines = [];
    const alone = (await runQuery(running, query())).recommendations.groups.nodes;
    expect(counts(alone)).toEqual([
      [null, 1],
      ['east', 1],
      ['old', 2],
      ['other', 1],
    ]);
    lines = [lineOf('whole', 'east', 'old', 'other', 'whole')];
    const whole = (await runQuery(running, query())).recommendations.groups.nodes;
    expect(counts(whole)).toEqual([
      [null, 1],
      ['whole', 3],
    ]);
  });

  it('are exclusive where no row that is found stands in two of them, whatever the page', async () => {
    const isExclusive = async (ids: string, page = '') => {
      const by = `{ recommendations(filter: { id: { in: [${ids}] } }) { groups(by: [RESPONSIBLE_BODY_LINEAGE]${page}) { isExclusive } } }`;
      return (await runQuery(running, by)).recommendations.groups.isExclusive as boolean;
    };
    expect(await isExclusive('"r-1", "r-3"')).toBe(false);
    expect(await isExclusive('"r-1", "r-3"', ', first: 1')).toBe(false);
    expect(await isExclusive('"r-3", "r-4"')).toBe(true);
    expect(await isExclusive('"r-3", "r-4"', ', first: 1')).toBe(true);
    lines = [lineOf('east', 'east', 'old')];
    expect(await isExclusive('"r-1", "r-3"')).toBe(true);
  });

  it.each([null, undefined, [{ head: null, members: [] }], [{ head: { id: 'east' }, members: [{ id: 1 }] }]])(
    'are not known from an answer that is none: %j',
    async (answer) => {
      lines = answer;
      const { data, errors } = await runRequest(running, query());
      expect(JSON.parse(JSON.stringify(data))).toEqual({ recommendations: { groups: null } });
      expect(errors?.map(({ extensions }) => [extensions['code'], extensions['field']])).toEqual([
        ['CONDITION_UNKNOWN', 'by.RESPONSIBLE_BODY_LINEAGE'],
      ]);
    },
  );
});
