import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery, runRequest, type Answer } from '../../support/run-query.ts';
import { assignment, body, fill, named } from './records.ts';

const numbers = Array.from({ length: 25 }, (_, index) => 20 + index);

forEachDatabase('pages of bodies and assignments', (database) => {
  let running: RunningSubgraph;

  const openFilled = async (): Promise<RunningSubgraph> => {
    const opened = await openSubgraph(subgraph, database.freshUrl());
    const bodies = numbers.flatMap((number) => [
      body(`body-${number}`),
      // Two bodies of the same name each, so that ids have ties to break.
      named(`body-${number}`, 1, `Body ${Math.floor(number / 2)}`, [null, null]),
    ]);
    const assignments = numbers.map((number) =>
      assignment('body-20', `untc-4-${number}`, [`20${20 + (number % 5)}-01-01`, null]),
    );
    await fill(opened, ...bodies, ...assignments);
    return opened;
  };

  beforeAll(async () => {
    running = await openFilled();
  });

  const page = async (args: string, asked = running): Promise<Answer> => {
    const selection =
      'nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount';
    return (await runQuery(asked, `{ bodies(${args}) { ${selection} } }`)).bodies;
  };

  it('walk the whole list forwards, each body once', async () => {
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { pageInfo, ...rest } = await page(`first: 7 ${after}`);
      seen.push(...idsOf(rest));
      expect(rest.totalCount).toBe(25);
      if (!pageInfo.hasNextPage) break;
      after = `after: "${pageInfo.endCursor}"`;
    }
    expect(seen).toEqual(numbers.map((number) => `body-${number}`));
  });

  it('walk the whole list backwards, each body once', async () => {
    const seen: string[] = [];
    for (let before = ''; ;) {
      const { pageInfo, ...rest } = await page(`last: 7 ${before}`);
      seen.unshift(...idsOf(rest));
      if (!pageInfo.hasPreviousPage) break;
      before = `before: "${pageInfo.startCursor}"`;
    }
    expect(seen).toEqual(numbers.map((number) => `body-${number}`));
  });

  it('stay where they are when bodies come in before, behind and between them', async () => {
    const own = await openFilled();
    const { pageInfo } = await page('first: 5', own);
    const [next, back] = [`first: 5, after: "${pageInfo.endCursor}"`, `last: 5, before: "${pageInfo.endCursor}"`];
    const before = idsOf(await page(next, own));
    const comeIn = (id: string, name: string) => fill(own, body(id), named(id, 1, name, [null, null]));
    await comeIn('body-first', 'Aaa');
    await comeIn('body-last', 'Zzz');
    expect(idsOf(await page(next, own))).toEqual(before);
    expect(idsOf(await page(back, own))).toEqual(['body-first', 'body-20', 'body-21', 'body-22', 'body-23']);
    await comeIn('body-24a', 'Body 12');
    expect(idsOf(await page(next, own))).toEqual(['body-24a', ...before.slice(0, 4)]);
    expect((await page(next, own)).totalCount).toBe(28);
  });

  it('know in both directions whether there is more', async () => {
    const middle = (await page('first: 5')).pageInfo.endCursor as string;
    expect((await page(`first: 5, after: "${middle}"`)).pageInfo).toMatchObject({
      hasNextPage: true,
      hasPreviousPage: true,
    });
    expect((await page(`first: 20, after: "${middle}"`)).pageInfo).toMatchObject({
      hasNextPage: false,
      hasPreviousPage: true,
    });
    expect((await page('first: 25')).pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    expect((await page('filter: { id: { eq: "x" } }')).pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
  });

  it('refuse a cursor of another order, one that is none, and both directions at once', async () => {
    const { edges } = await page('first: 1');
    const codeOf = async (args: string) => {
      const { errors } = await runRequest(running, `{ bodies(${args}) { nodes { id } } }`);
      return errors?.[0]?.extensions.code;
    };
    expect(await codeOf(`after: "${edges[0].cursor}", orderBy: { field: ID }`)).toBe('INVALID_CURSOR');
    expect(await codeOf('after: "nonsense"')).toBe('INVALID_CURSOR');
    expect(await codeOf('first: 1, last: 1')).toBe('BAD_USER_INPUT');
    expect(await codeOf('first: 0')).toBe('BAD_USER_INPUT');
  });

  it('under a body go on from their cursors in the same way', async () => {
    const under = async (args: string): Promise<Answer> => {
      const query = `{ body(id: "body-20") { assignments(${args}) { nodes { id validFrom } pageInfo { endCursor hasNextPage } } } }`;
      return (await runQuery(running, query)).body.assignments;
    };
    const order = 'orderBy: { field: VALID_FROM, direction: DESC }';
    const whole = idsOf(await under(`first: 100, ${order}`));
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { pageInfo, ...rest } = await under(`first: 4, ${order} ${after}`);
      seen.push(...idsOf(rest));
      if (!pageInfo.hasNextPage) break;
      after = `, after: "${pageInfo.endCursor}"`;
    }
    expect(whole).toHaveLength(25);
    expect(seen).toEqual(whole);
  });
});
