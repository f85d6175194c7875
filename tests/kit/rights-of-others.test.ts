import { subgraph } from '../../subgraphs/treaties/subgraph.ts';
import { freshSqliteUrl } from '../support/databases.ts';
import { callerOf, openSubgraph } from '../support/run-query.ts';

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
