import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { addTreatyAction, correctTreatyAction } from './mutations.ts';
import { action, fill, world } from './records.ts';

const id = 'untc-4-4:kz:ratification';
const same = { id, expectedVersion: 1, kind: 'RATIFICATION', date: '2006-01-24', note: null, reason: 'seen again' };

forEachDatabase('a correction that changes nothing', (database) => {
  let running: RunningSubgraph;

  beforeEach(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...world);
  });

  const correct = async (input: Record<string, unknown>) =>
    (await runQuery(running, correctTreatyAction, { input })).correctTreatyAction as Record<string, unknown>;
  const recorded = async () => {
    const query = `{ treatyAction(id: "${id}") { version sources { title } history { totalCount } } }`;
    return (await runQuery(running, query)).treatyAction as object;
  };
  const asImported = { version: 1, sources: [{ title: 'Status file' }], history: { totalCount: 1 } };

  it.each([
    ['the same values', same],
    ['no values', { id, expectedVersion: 1 }],
  ])('by %s answers with the record and the revision as they stand, and leaves no trace', async (_what, input) => {
    expect(await correct(input)).toEqual({
      revision: 't1',
      problems: [],
      treatyAction: { id, version: 1, kind: 'RATIFICATION', date: { value: '2006-01-24' }, note: null },
    });
    expect([await recorded(), await running.revision()]).toEqual([asImported, 1]);
  });

  it('does not keep later imports from the record', async () => {
    await correct(same);
    const [outcome] = await fill(running, action('untc-4-4', 'kz', 'RATIFICATION', '2006-01-25'));
    expect(outcome).toEqual({ id, status: 'changed' });
  });

  it('is a change where it names a source that the record does not have yet', async () => {
    const confirmed = { ...asImported, version: 2, sources: [{ title: 'Status file' }, { title: 'Note verbale 7' }] };
    expect(await correct({ ...same, source: 'Note verbale 7' })).toMatchObject({ revision: 't2' });
    expect(await recorded()).toEqual({ ...confirmed, history: { totalCount: 2 } });
    expect(await correct({ ...same, expectedVersion: 2, source: 'Note verbale 7' })).toMatchObject({ revision: 't2' });
    expect(await recorded()).toEqual({ ...confirmed, history: { totalCount: 2 } });
  });

  it('is refused where the record has changed since, as any other', async () => {
    expect(await correct({ ...same, expectedVersion: 2 })).toMatchObject({
      revision: null,
      problems: [{ __typename: 'VersionConflictProblem', currentVersion: 1 }],
    });
  });

  it('is answered again as it was under one key', async () => {
    const first = await correct({ ...same, idempotencyKey: 'k' });
    expect([await correct({ ...same, idempotencyKey: 'k' }), await running.revision()]).toEqual([first, 1]);
  });

  it('has its like in what an added action leaves as it is: its party', async () => {
    const input = { treaty: 'untc-4-4', participant: 'kz', kind: 'DECLARATION', date: '2010' };
    await runQuery(running, addTreatyAction, { input });
    const query = '{ treaty(id: "untc-4-4") { party(participant: "kz") { version sources { title } } } }';
    expect(await runQuery(running, query)).toEqual({
      treaty: { party: { version: 1, sources: [{ title: 'Status file' }] } },
    });
  });
});
