import type { RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { searchHereQuery } from '../../subgraphs/_kit/search/search-here.ts';
import { searchedBy } from '../../subgraphs/publications/search/search-records.ts';
import { loadedSubgraphs } from '../default-data/loaded.ts';
import { runQuery, runRequest } from '../support/run-query.ts';

interface Hit {
  readonly type: string;
  readonly id: string;
  readonly passage: { readonly field: string } | null;
}

const day = '2012-06-30';
const questions = [
  'Казахстан',
  'договор',
  'права человека',
  'Kazakhstan',
  'treaty',
  'министерство',
  'шарт',
  '20',
  '2011',
];
const entities =
  'query Known($r: [_Any!]!, $today: Date) @at(today: $today) { _entities(representations: $r) { __typename } }';

/** What says of a record is dated later than it: the record may be there without it. */
const saidLater = ['receiptNumber', 'outcomeNote', 'remarks', 'paperNumber'];

describe('On a simulated day', () => {
  let subgraphs: ReadonlyMap<string, RunningSubgraph>;
  beforeAll(async () => {
    ({ subgraphs } = await loadedSubgraphs());
  }, 60_000);

  const hitsOf = async (running: RunningSubgraph, query: string, today: string | null): Promise<Hit[]> => {
    const types = Object.keys(searchedBy[running.name] ?? {});
    const variables = { query, language: null, types, first: 100_000, after: null, today };
    const { searchHere } = await runQuery(running, searchHereQuery, variables, { isPeer: true });
    return (searchHere as { hits: Hit[] }).hits;
  };
  const areThere = async (running: RunningSubgraph, hits: readonly Hit[], today: string): Promise<Hit[]> => {
    const r = hits.map(({ type, id }) => ({ __typename: type, id }));
    const { data } = await runRequest(running, entities, { r, today }, { isPeer: true });
    const found = (data?.['_entities'] ?? []) as readonly unknown[];
    return hits.filter((_, at) => found[at] != null);
  };
  const names = (hits: readonly Hit[]) => hits.map(({ type, id }) => `${type} ${id}`).sort();

  it.each(Object.keys(searchedBy))(
    'what is found in %s is what is there of all that is found',
    async (name) => {
      const running = subgraphs.get(name) as RunningSubgraph;
      const types = new Set<string>();
      for (const question of questions) {
        const all = await hitsOf(running, question, null);
        const early = await areThere(running, all, day);
        const plain = early.filter(({ passage }) => !saidLater.includes(passage?.field ?? ''));
        const found = await hitsOf(running, question, day);
        expect([question, names(found.filter(({ passage }) => !saidLater.includes(passage?.field ?? '')))]).toEqual([
          question,
          names(plain),
        ]);
        if (early.length < all.length) for (const { type } of all) types.add(type);
      }
      expect(types.size).toBeGreaterThan(0);
    },
    60_000,
  );
});
