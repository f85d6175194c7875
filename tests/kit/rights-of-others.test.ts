import { alone } from '../../subgraphs/_kit/access/alone.ts';
import type { OtherSubgraphs } from '../../subgraphs/_kit/contract.ts';
import { subgraph as bodies } from '../../subgraphs/bodies/subgraph.ts';
import { subgraph } from '../../subgraphs/treaties/subgraph.ts';
import { grantsOf } from '../support/accounts.ts';
import { forEachDatabase, freshSqliteUrl } from '../support/databases.ts';
import { callerOf, openSubgraph, runRequest } from '../support/run-query.ts';
import { assignment, body, fill } from '../subgraphs/bodies/records.ts';

it('What another subgraph asks of rights while the database is away fails to it alone, and ends no process', async () => {
  const unawaited: unknown[] = [];
  const note = (reason: unknown) => void unawaited.push(reason);
  process.on('unhandledRejection', note);
  try {
    const running = await openSubgraph(subgraph, freshSqliteUrl());
    await running.close();
    await expect(running.withheld('Treaty', callerOf({ identity: null }))).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(unawaited).toEqual([]);
  } finally {
    process.off('unhandledRejection', note);
  }
});

forEachDatabase('what the owner of others said last on rights', (database) => {
  /** Null: it is away. */
  let secret: string[] | null;
  const others: OtherSubgraphs = {
    ...alone,
    withheld: (type) => Promise.resolve(type === 'Treaty' ? (secret ?? { silent: 'treaties' }) : []),
  };
  const analyst = (account: string, of = 'body-moj') => ({ identity: { account, grants: grantsOf(`ANALYST:${of}`) } });
  const told = async (running: Awaited<ReturnType<typeof openSubgraph>>, caller: object) => {
    const { data, errors } = await runRequest(running, '{ assignments { nodes { treaty { id } } } }', {}, caller);
    const { nodes } = (data?.['assignments'] ?? { nodes: [] }) as { nodes: unknown[] };
    return errors?.[0]?.extensions['code'] ?? nodes.length;
  };

  afterEach(() => jest.restoreAllMocks());

  it('holds for the same roles while it is away, also after a start, and not for long', async () => {
    const url = database.freshUrl();
    secret = ['kz-secret'];
    const first = await openSubgraph(bodies, url, { others });
    await fill(first, body('body-moj'), assignment('body-moj', 'untc-4-4'), assignment('body-moj', 'kz-secret'));
    expect(await told(first, analyst('a'))).toBe(1);
    secret = null;
    expect(await told(first, analyst('b'))).toBe(1);
    // Writes follow one another: after this one, what was said is written down.
    await fill(first, body('body-mia'));
    await first.close();
    const second = await openSubgraph(bodies, url, { others });
    expect(await told(second, analyst('c'))).toBe(1);
    expect(await told(second, analyst('c', 'body-mia'))).toBe('RIGHTS_UNKNOWN');
    await second.close();
    const later = Date.now() + 601_000;
    jest.spyOn(Date, 'now').mockReturnValue(later);
    const third = await openSubgraph(bodies, url, { others });
    expect(await told(third, analyst('c'))).toBe('RIGHTS_UNKNOWN');
  });

  it('is kept in memory only where it is longer than 60,000 characters', async () => {
    const url = database.freshUrl();
    secret = Array.from({ length: 6_001 }, (_, at) => `kz-${1_000 + at}`);
    const first = await openSubgraph(bodies, url, { others });
    await fill(first, body('body-moj'), assignment('body-moj', 'untc-4-4'), assignment('body-moj', 'kz-1000'));
    expect(await told(first, analyst('a'))).toBe(1);
    secret = null;
    expect(await told(first, analyst('a'))).toBe(1);
    await fill(first, body('body-mia'));
    await first.close();
    const second = await openSubgraph(bodies, url, { others });
    expect(await told(second, analyst('a'))).toBe('RIGHTS_UNKNOWN');
  });
});
