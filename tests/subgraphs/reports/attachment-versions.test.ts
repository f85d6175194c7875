import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { cycle, regime } from './duty-records.ts';
import { document, fill, recommendation, record } from './records.ts';
import { summary } from './summary-records.ts';

forEachDatabase('an attachment', (database) => {
  it('loses and gains recommendations as its record does, and knows what it held before', async () => {
    let now = new Date('2026-01-01T00:00:00Z');
    const running = await openSubgraph(subgraph, database.freshUrl(), { now: () => now });
    const held = (...ids: string[]) =>
      record('SummaryAttachment', { id: 'summary-2021:doc', summary: 'summary-2021', recommendations: ids });
    await fill(
      running,
      document('doc'),
      recommendation('r-1'),
      recommendation('r-2'),
      regime('rules'),
      cycle(2021),
      summary(2021),
    );
    await fill(running, held('r-1'));
    now = new Date('2026-02-01T00:00:00Z');
    await fill(running, held('r-2'));
    const query = (at: string) => `query Q ${at} { summaryAttachments { nodes { recommendations { nodes { id } } } } }`;
    const idsAt = async (at: string) => {
      const { summaryAttachments } = await runQuery(running, query(at));
      return idsOf(summaryAttachments.nodes[0].recommendations);
    };
    expect(await idsAt('')).toEqual(['r-2']);
    expect(await idsAt('@at(knownAt: "2026-01-15T00:00:00Z")')).toEqual(['r-1']);
  });
});
