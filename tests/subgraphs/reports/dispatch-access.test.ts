import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery, runRequest } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { completed, copy, law, office, others } from './dispatch-records.ts';
import { fill } from './records.ts';

forEachDatabase('what is seen of a dispatch', (database) => {
  let running: RunningSubgraph;
  const known = office();

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), { others: others(known) });
    await fill(running, ...law, ...completed(2021));
    expect(
      refusals(await command(running, 'dispatchSummary', { summary: 'summary-2021', expectedVersion: 1 })),
    ).toEqual([]);
    await running.background?.round(new AbortController().signal);
    const forwarded = await command(running, 'forwardSummary', { summary: 'summary-2021' }, 'id', holding('PM_OFFICE'));
    expect(refusals(forwarded)).toEqual([]);
  });

  it('is the message, by whoever sees the summary, and of what it carries no copy that is withheld', async () => {
    const query = '{ dispatch(id: "dispatch-summary-2021-ap") { message { state documents { role sha256 } } } }';
    const seenBy = async (...grants: string[]) => {
      const { data } = await runRequest(running, query, {}, holding(...grants));
      const { dispatch: seen } = data as { dispatch: { message: { documents: { role: string }[] } } | null };
      return seen?.message.documents.map(({ role }) => role) ?? null;
    };
    expect(await seenBy('PM_OFFICE')).toEqual(['SUMMARY', 'ATTACHMENT']);
    expect(await seenBy('ADMINISTRATION')).toEqual(['SUMMARY', 'ATTACHMENT']);
    expect(await seenBy('OFFICER body-moj')).toBeNull();
    known.withheld.push(copy);
    expect(await seenBy('PM_OFFICE')).toEqual(['SUMMARY']);
    expect((await runQuery(running, query)).dispatch.message.documents).toHaveLength(2);
  });
});
