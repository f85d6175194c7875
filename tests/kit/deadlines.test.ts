import { setTimeout as sleep } from 'node:timers/promises';
import { InProcessConnection } from '../../gateway/sources/in-process.ts';
import { fromHeaders, toHeaders } from '../../subgraphs/_http/caller.ts';
import type { SubgraphConnection } from '../../subgraphs/_http/connection.ts';
import { existenceCheck } from '../../subgraphs/_http/entities.ts';
import { otherSubgraphs } from '../../subgraphs/_http/other-subgraphs.ts';
import { alone } from '../../subgraphs/_kit/access/alone.ts';
import type { Caller, OtherSubgraphs } from '../../subgraphs/_kit/contract.ts';
import { Deadline } from '../../subgraphs/_kit/deadline.ts';
import { subgraph as bodies } from '../../subgraphs/bodies/subgraph.ts';
import { subgraph as treaties } from '../../subgraphs/treaties/subgraph.ts';
import { freshSqliteUrl } from '../support/databases.ts';
import { callerOf, openSubgraph } from '../support/run-query.ts';

const timeoutMs = 400;
const never = () => new Promise<never>(() => undefined);
const silent = { ask: never, withheld: never, heirs: never } as unknown as SubgraphConnection;
const others = otherSubgraphs([treaties, bodies], () => silent, timeoutMs);
const owners = new Map([['Treaty', 'treaties']]);
const request = { query: '{ x }', variables: {} };

async function taking<T>(task: () => Promise<T>): Promise<{ readonly result: T; readonly ms: number }> {
  const started = performance.now();
  const result = await task();
  return { result, ms: performance.now() - started };
}

/** Whatever there is to ask, one after another. */
async function askAll(caller: Caller): Promise<unknown[]> {
  return [
    await others.withheld('Treaty', caller),
    await others.holders('AUTHORISED_BODY', caller),
    await others.heirs(caller),
    await others.ask('treaties', { ...request, caller }),
    await existenceCheck(owners, () => silent)('Treaty', ['t'], caller),
  ];
}
const nothing = [{ silent: 'treaties' }, { silent: 'bodies' }, { silent: 'bodies' }, null, null];

describe('Others that never answer', () => {
  it('are waited for 0.7 of the time that the caller waits, all questions of a request together', async () => {
    const caller = callerOf({ identity: null, deadline: Deadline.ofAnswerWithin(timeoutMs) });
    const { result, ms } = await taking(() => askAll(caller));
    expect(result).toEqual(nothing);
    expect(ms).toBeGreaterThan(0.7 * timeoutMs - 5);
    expect(ms).toBeLessThan(timeoutMs);
  });

  it('are waited for so long each, where nobody says how long they wait', async () => {
    const { result, ms } = await taking(() => others.ask('treaties', { ...request, caller: callerOf() }));
    expect(result).toBeNull();
    expect(ms).toBeGreaterThan(0.7 * timeoutMs - 5);
    expect(ms).toBeLessThan(timeoutMs);
  });
});

describe('Who is asked for somebody else', () => {
  const bearer = { actor: null, identity: null };
  const leftOf = ({ deadline }: Caller) => Math.round(deadline?.leftMs ?? Infinity);

  beforeEach(() => void jest.spyOn(performance, 'now').mockReturnValue(1_000));
  afterEach(() => void jest.restoreAllMocks());

  it('is told how long the other waits, and keeps a part of it for its own work', () => {
    expect(leftOf(fromHeaders(toHeaders(callerOf(), 1_000), bearer))).toBe(700);
    expect(leftOf(fromHeaders(toHeaders(callerOf()), bearer))).toBe(Infinity);
    expect(leftOf(fromHeaders({ 'hub-waits-ms': 'long' }, bearer))).toBe(Infinity);
  });

  it('in this process too, with what is left of the time', async () => {
    const left: number[] = [];
    const asked = { name: 'x', execute: ({ caller }: { caller: Caller }) => left.push(leftOf(caller)) };
    const connection = new InProcessConnection(asked as never, 1_000);
    await connection.ask({ ...request, caller: callerOf() });
    await connection.ask({ ...request, caller: callerOf({ deadline: Deadline.ofAnswerWithin(500) }) });
    await connection.ask({ ...request, caller: callerOf({ deadline: Deadline.ofAnswerWithin(5_000) }) });
    expect(left).toEqual([700, 245, 700]);
  });
});

it('Each fetch of a request has its own time, also where they share what was found', async () => {
  const left: number[] = [];
  const noting: OtherSubgraphs = {
    ...alone,
    ask: (_subgraph, { caller }) => {
      left.push(caller.deadline?.leftMs ?? Infinity);
      return Promise.resolve(null);
    },
  };
  const connection = new InProcessConnection(await openSubgraph(bodies, freshSqliteUrl(), { others: noting }), 1_000);
  const caller = callerOf();
  const judged = (some: string) => ({
    query: `{ bodies(filter: { recommendations: { some: { ${some} } } }) { totalCount } }`,
    variables: {},
    caller,
  });
  await connection.ask(judged(''));
  await sleep(800);
  await connection.ask(judged('form: { eq: RECOMMENDATION }'));
  expect(left).toHaveLength(2);
  for (const each of left) expect(each).toBeGreaterThan(0);
});
