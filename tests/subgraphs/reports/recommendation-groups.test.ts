import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { fill, record } from './records.ts';

const made = (id: string, fields = {}) =>
  record('Recommendation', {
    ...{ id, document: 'letter', addressee: 'kz', form: 'RECOMMENDATION', sourceKind: 'NGO' },
    ...{ summary: { en: id }, madeOn: '2020-01-01', ...fields },
  });
const about = (recommendation: string, treaty: string) =>
  record('RecommendationTreatyLink', { recommendation, treaty, basis: 'STATED', confirmed: true });

forEachDatabase('recommendations, counted', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    const letter = { id: 'letter', kind: 'LETTER', title: { en: 'Letter' }, mechanism: 'Letter' };
    await fill(running, record('SourceDocument', letter), made('r-1'), made('r-2'), made('r-3'));
    await fill(running, about('r-1', 'untc-4-4'), about('r-1', 'untc-4-9'), about('r-2', 'untc-4-4'));
  });

  it('by treaty stand in several groups, and those without one in a group of their own; again and again', async () => {
    const query =
      '{ recommendations { totalCount groups(by: [TREATY]) { isExclusive distinctCount summedCount nodes { count treaty { id } } } } }';
    // From the second time on the query is compiled.
    for (let times = 0; times < 3; times += 1) {
      const { recommendations } = await runQuery(running, query);
      expect(recommendations).toEqual({
        totalCount: 3,
        groups: {
          isExclusive: false,
          distinctCount: 3,
          summedCount: 4,
          nodes: [
            { count: 1, treaty: null },
            { count: 2, treaty: { id: 'untc-4-4' } },
            { count: 1, treaty: { id: 'untc-4-9' } },
          ],
        },
      });
    }
  });
});
