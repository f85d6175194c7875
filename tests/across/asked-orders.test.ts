import { alone } from '../../subgraphs/_kit/access/alone.ts';
import type { RunningSubgraph, SubgraphRequest } from '../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../subgraphs/treaties/subgraph.ts';
import { act } from '../subgraphs/treaties/legal-records.ts';
import { fill } from '../subgraphs/treaties/records.ts';
import { forEachDatabase } from '../support/databases.ts';
import { idsOf } from '../support/ids.ts';
import { openSubgraph, runQuery, runRequest } from '../support/run-query.ts';

const issued = (id: string, issuer: string | null) => act(id, '2020-01-01', { issuer });
const acts = [
  issued('act-1', 'body-law'),
  issued('act-2', null),
  issued('act-3', 'body-health'),
  issued('act-4', 'body-unseen'),
  issued('act-5', 'body-law'),
  issued('act-6', 'body-water'),
];

forEachDatabase('orders by what others say of the records that are named', (database) => {
  let running: RunningSubgraph;
  let asked: SubgraphRequest[];
  let answer: { readonly list: unknown } | null;

  beforeAll(async () => {
    const ask = (_name: string, request: SubgraphRequest) => {
      asked.push(request);
      return Promise.resolve(answer && { data: answer });
    };
    running = await openSubgraph(subgraph, database.freshUrl(), { others: { ...alone, ask } });
    await fill(running, ...acts);
  });

  beforeEach(() => {
    asked = [];
    places({ 'body-health': 'денсаулық', 'body-law': 'әділет', 'body-water': 'әділет', 'body-other': 'zz' });
  });

  const places = (values: Record<string, unknown>) =>
    (answer = { list: { everyPlace: Object.entries(values).map(([id, value]) => ({ id, value })) } });

  const acting = async (order: string, more = 'first: 9') =>
    (await runQuery(running, `{ legalActs(${more}, orderBy: ${order}) { nodes { id } pageInfo { endCursor } } }`))
      .legalActs as { nodes: { id: string }[]; pageInfo: { endCursor: string } };

  const byName = '{ issuer: { field: NAME } }';
  const expected = ['act-2', 'act-4', 'act-3', 'act-1', 'act-5', 'act-6'];

  it('go by the values, those without one first, and within one value by id', async () => {
    expect(idsOf(await acting(byName))).toEqual(expected);
    const turned = await acting('{ issuer: { field: NAME }, direction: DESC }');
    expect(idsOf(turned)).toEqual([...expected].reverse());
    expect(asked.map(({ variables }) => variables['filter'])).toEqual([{ field: 'NAME' }, { field: 'NAME' }]);
  });

  it('go by numbers as such', async () => {
    places({ 'body-health': 10, 'body-law': 9, 'body-water': 0 });
    const count = '{ issuer: { count: { assignments: {} } } }';
    expect(idsOf(await acting(count))).toEqual(['act-2', 'act-4', 'act-6', 'act-1', 'act-5', 'act-3']);
  });

  it('have pages that fit together, also where a record gets in between meanwhile', async () => {
    const found: string[] = [];
    let after = '';
    for (let page = 0; page < 3; page += 1) {
      const { nodes, pageInfo } = await acting(byName, `first: 2${after}`);
      found.push(...idsOf({ nodes }));
      after = `, after: "${pageInfo.endCursor}"`;
      places({ 'body-first': '0', 'body-health': 'денсаулық', 'body-law': 'әділет', 'body-water': 'әділет' });
    }
    expect(found).toEqual(expected);
    const back = await acting(byName, `last: 2, before: "${(await acting(byName, 'first: 3')).pageInfo.endCursor}"`);
    expect(idsOf(back)).toEqual(expected.slice(0, 2));
  });

  it('take no cursor of another order', async () => {
    const { endCursor } = (await acting(byName, 'first: 1')).pageInfo;
    const query = `{ legalActs(after: "${endCursor}", orderBy: { issuer: { field: ID } }) { totalCount } }`;
    const { errors } = await runRequest(running, query);
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_CURSOR', field: 'after' } }]);
  });

  it('are refused where more records than 20,000 could be named', async () => {
    places(Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`body-${at}`, at])));
    expect((await acting(byName)).nodes).toHaveLength(6);
    places(Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [`body-${at}`, at])));
    const { errors } = await runRequest(running, `{ legalActs(orderBy: ${byName}) { totalCount } }`);
    expect(errors).toMatchObject([
      {
        message:
          'orderBy.issuer: "bodies" are more than 20000, by which no other list is ordered; order it by values of its own.',
        extensions: { code: 'BAD_USER_INPUT', field: 'orderBy.issuer' },
      },
    ]);
  });

  it.each([null, { list: null }, { list: { everyPlace: [{ id: 'body-law' }] } }])(
    'are not known from an answer that is none: %j',
    async (given) => {
      answer = given;
      const { data, errors } = await runRequest(running, `{ legalActs(orderBy: ${byName}) { totalCount } }`);
      expect(data?.['legalActs']).toBeNull();
      expect(errors).toMatchObject([{ extensions: { code: 'CONDITION_UNKNOWN', field: 'orderBy.issuer' } }]);
    },
  );

  it.each(['{ issuer: { field: NAME }, field: ID }', '{ issuer: null }', '{ direction: DESC }'])(
    'are one at a time, not %s',
    async (order) => {
      const { errors } = await runRequest(running, `{ legalActs(orderBy: ${order}) { totalCount } }`);
      expect(errors?.[0]?.message).toMatch(/^orderBy: .* is not one order: by `field`, or by one other\.$/);
    },
  );

  it('ask in words that no client may use', async () => {
    const { errors } = await runRequest(running, '{ legalActs { everyPlace } }', {}, { identity: null });
    expect(errors?.[0]?.message).toContain('Only subgraphs ask this of one another.');
  });
});
