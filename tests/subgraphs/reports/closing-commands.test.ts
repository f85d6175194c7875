import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { accepted, written } from './duty-records.ts';
import { fill } from './records.ts';

forEachDatabase('a year that is to be closed', (database) => {
  let running: RunningSubgraph;
  const close = (id: string) => command(running, 'closeMonitoringCycle', { id, expectedVersion: 1 }, 'closedOn');

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...written('cycle-2018:body-b:v1', accepted(2018)), ...written('cycle-2018:body-a:v1'));
    await fill(running, ...written('cycle-2019:body-b:v1', accepted(2019)));
  });

  it('stays open while something that was submitted waits for a decision, which nobody could give any more', async () => {
    const payload = await close('cycle-2018');
    expect(refusals(payload)).toEqual(['InvalidValueProblem input.id']);
    const [{ message, value }] = payload.problems;
    expect(value).toBe('cycle-2018');
    for (const text of Object.values(message))
      expect(text).toMatch(/cycle-2018:body-a:v1.*acceptInformation.*returnInformation/);
  });

  it('is closed once all is decided', async () => {
    expect((await close('cycle-2019')).monitoringCycle).toEqual({ closedOn: '2026-11-22' });
    await command(running, 'acceptInformation', { id: 'cycle-2018:body-a:v1', expectedVersion: 1 });
    expect((await close('cycle-2018')).monitoringCycle).toEqual({ closedOn: '2026-11-22' });
  });
});
