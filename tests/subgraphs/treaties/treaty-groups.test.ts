import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { groupsOf } from '../../support/groups.ts';
import { openSubgraph } from '../../support/run-query.ts';
import { fill, treaty, world } from './records.ts';

const rights = { kk: 'Адам құқықтары', ru: 'Права человека' };

forEachDatabase('treaties, counted', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(
      running,
      ...world,
      treaty('t-1', { en: 'One' }, { subject: { ...rights, en: 'Human Rights' } }),
      treaty('t-2', { en: 'Two' }, { subject: { en: 'HUMAN RIGHTS' } }),
      treaty('t-3', { en: 'Three' }, { subject: rights }),
    );
  });

  const treaties = ['treaties', 'Treaty'] as const;

  it('by subject go by one language, letter for letter, so that each treaty has one subject', async () => {
    expect(await groupsOf(running, treaties, 'SUBJECT')).toEqual([
      [null, 2],
      ['HUMAN RIGHTS', 1],
      ['Human Rights', 2],
      ['Права человека', 1],
    ]);
  });

  it('by subject and status are found again', async () => {
    const found = await groupsOf(running, treaties, 'SUBJECT, STATUS');
    expect(found.reduce((sum, group) => sum + Number(group.at(-1)), 0)).toBe(6);
  });
});
