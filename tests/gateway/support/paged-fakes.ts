import { codedError, FakeSubgraph } from './fake-subgraph.ts';
import { makeFakes } from './fakes.ts';

export interface PagedTreaty {
  readonly id: string;
  readonly title: string | null;
  readonly articles?: readonly string[];
  readonly tags?: readonly (string | null)[];
}

/** Treaties in pages, with articles in pages, beside the usual bodies and reports. */
export function pagedFakes(treaties: readonly PagedTreaty[]) {
  const { bodies, reports } = makeFakes();
  return { treaties: pagedTreaties(treaties), bodies, reports };
}

const pageArguments = '(first: Int, after: String, last: Int, before: String)';

function pagedTreaties(treaties: readonly PagedTreaty[]): FakeSubgraph {
  const find = ({ id }: { id: string }) => treaties.find((treaty) => treaty.id === id) ?? null;
  return new FakeSubgraph({
    name: 'treaties',
    typeDefs: `
      type Query { treaty(id: ID!): Treaty treaties${pageArguments}: TreatyConnection }
      type Mutation { renameTreaty(id: ID!, title: String!): Treaty }
      type PageInfo { hasNextPage: Boolean! endCursor: String }
      type TreatyEdge { cursor: String! node: Treaty! }
      type TreatyConnection { nodes: [Treaty!]! edges: [TreatyEdge!]! pageInfo: PageInfo! totalCount: Int groups(first: Int, after: String): TreatyGroups }
      type TreatyGroup { value: String count: Int }
      type TreatyGroups { nodes: [TreatyGroup!] pageInfo: PageInfo summedCount: Int }
      type Article { text: String }
      type ArticleConnection { nodes: [Article!]! pageInfo: PageInfo! totalCount: Int }
      type Treaty @key(fields: "id") { id: ID! title: String tags: [String] articles${pageArguments}: ArticleConnection refused: String }
    `,
    resolvers: {
      Query: {
        treaty: (_: unknown, key: { id: string }) => find(key),
        treaties: (_: unknown, page: Page) => pageOf(treaties, page),
      },
      TreatyConnection: {
        groups: (_: unknown, page: Page) => ({
          ...pageOf(
            treaties.map(({ id }) => ({ value: id, count: 1 })),
            { first: 1_000, ...page },
          ),
          summedCount: treaties.length,
        }),
      },
      Treaty: {
        __resolveReference: find,
        articles: ({ articles = [] }: PagedTreaty, page: Page) =>
          pageOf(
            articles.map((text) => ({ text })),
            page,
          ),
        refused: ({ id }: PagedTreaty) => {
          if (id === 't1') throw codedError('This one is refused.', 'FORBIDDEN');
          return 'fine';
        },
      },
    },
  });
}

interface Page {
  readonly first?: number;
  readonly after?: string;
}

/** A cursor is how many lie before. */
function pageOf<T>(all: readonly T[], { first = 20, after }: Page) {
  const from = Number(after ?? 0);
  const nodes = all.slice(from, from + first);
  const edges = nodes.map((node, index) => ({ cursor: String(from + index + 1), node }));
  const pageInfo = { hasNextPage: from + first < all.length, endCursor: edges.at(-1)?.cursor ?? null };
  return { nodes, edges, pageInfo, totalCount: all.length };
}

export function manyTreaties(count: number): PagedTreaty[] {
  return Array.from({ length: count }, (_, index) => ({ id: `t${index + 1}`, title: `Convention ${index + 1}` }));
}
