import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { Database } from '../../../subgraphs/_kit/database/database.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { callerOf, openSubgraph, runRequest } from '../../support/run-query.ts';
import { fill, treaty, world } from './records.ts';

const query = 'query Q($m: DateTime) @at(knownAt: $m) { treaties(orderBy: { field: ID }) { totalCount nodes { id } } }';

/** Both writes happen at one moment of a frozen clock: moments do not tell them apart. */
forEachDatabase('a read at a revision', (database) => {
  let running: RunningSubgraph;
  beforeEach(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...world);
  });
  afterEach(() => running.close());

  const write = (id: string) => fill(running, treaty(id, { en: 'Convention' }));
  const read = async (atRevision: number | null, m: string | null = null) => {
    const { data, errors, extensions } = await runRequest(running, query, { m }, { atRevision });
    expect(errors).toBeUndefined();
    const { treaties } = data as { treaties: { totalCount: number; nodes: { id: string }[] } };
    expect(treaties.totalCount).toBe(treaties.nodes.length);
    return { ids: idsOf(treaties), revision: extensions?.hub?.revision };
  };
  const before = { ids: ['kz-uz-2013', 'untc-26-4', 'untc-4-4'], revision: 1 };
  const after = { ids: ['kz-uz-2013', 'untc-26-4', 'untc-4-11', 'untc-4-4'], revision: 2 };

  it('sees nothing of what was written since', async () => {
    expect(await read(1)).toEqual(before);
    await write('untc-4-11');
    expect(await read(1)).toEqual(before);
    expect(await read(2)).toEqual(after);
    expect(await read(null)).toEqual(after);
  });

  it('sees nothing of what is written while it reads', async () => {
    const real = Database.prototype.read;
    let isWritten = false;
    const spy = jest.spyOn(Database.prototype, 'read').mockImplementation(async function (this: Database, statement) {
      if (!isWritten && /FROM treaty t/.test(statement.sql)) {
        isWritten = true;
        await write('untc-4-11');
      }
      return real.call(this, statement);
    });
    const found = await read(1);
    spy.mockRestore();
    expect([isWritten, found]).toEqual([true, before]);
  });

  it('is one for all that the public asks in one request: what is recorded as confidential meanwhile is not shown', async () => {
    const caller = callerOf({ identity: null });
    const ask = async () => {
      const { data, errors, extensions } = await running.execute({ query, variables: {}, caller });
      return { errors, ids: idsOf(data?.['treaties'] as never), revision: extensions?.hub?.revision };
    };
    expect(await ask()).toEqual(before);
    await fill(running, treaty('untc-4-11', { en: 'Convention' }, { isConfidential: true }));
    expect(await ask()).toEqual(before);
    // Others, who were not asked before, may name it already.
    expect(await running.withheld('Treaty', caller)).toEqual(['untc-4-11']);
  });

  it('knows no more than was known at a moment, and at a later one no more than at the revision', async () => {
    await write('untc-4-11');
    expect((await read(1, '2026-11-01T00:00:00Z')).ids).toEqual([]);
    expect(await read(1, '2027-01-01T00:00:00Z')).toEqual(before);
  });
});
