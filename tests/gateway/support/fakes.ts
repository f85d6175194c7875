import { codedError, FakeSubgraph } from './fake-subgraph.ts';

const titles: Record<string, string> = { t1: 'Convention one', t2: 'Convention two', t3: 'Convention three' };

/** Treaties, the bodies that watch them and what was recommended about them: three subgraphs that share `Treaty`. */
export function makeFakes() {
  return { treaties: makeTreaties(), bodies: makeBodies(), reports: makeReports() };
}

export type Fakes = ReturnType<typeof makeFakes>;

function makeTreaties(): FakeSubgraph {
  const treaty = (id: string) => (titles[id] ? { id, title: titles[id] } : null);
  return new FakeSubgraph({
    name: 'treaties',
    typeDefs: `
      type Query { treaty(id: ID!): Treaty treaties: [Treaty!] }
      type Mutation { renameTreaty(id: ID!, title: String!): Treaty }
      type Treaty @key(fields: "id") { id: ID! title: String status(asOf: Date): String secret: String refused: String }
    `,
    resolvers: {
      Query: {
        treaty: (_: unknown, { id }: { id: string }) => treaty(id),
        treaties: () => Object.keys(titles).map(treaty),
      },
      Mutation: { renameTreaty: (_: unknown, { id, title }: { id: string; title: string }) => ({ id, title }) },
      Treaty: {
        __resolveReference: ({ id }: { id: string }) =>
          titles[id] ? treaty(id) : Promise.reject(codedError(`There is no Treaty "${id}".`, 'NOT_FOUND')),
        status: (_: unknown, { asOf }: { asOf?: string }) => `in force on ${asOf ?? 'some day'}`,
        secret: () => {
          throw new Error('SELECT * FROM treaty at mysql://root:pw@10.0.0.7 failed');
        },
        refused: () => {
          throw codedError('This one is refused.', 'FORBIDDEN');
        },
      },
    },
  });
}

function makeBodies(): FakeSubgraph {
  const watched: Record<string, string[]> = { b1: ['t1', 't2'], b2: ['t1'], b3: ['gone'] };
  const body = (id: string) => ({
    id,
    name: `Body ${id}`,
    watches: (watched[id] ?? []).map((treaty) => ({ id: treaty })),
  });
  return new FakeSubgraph({
    name: 'bodies',
    typeDefs: `
      type Query { body(id: ID!): Body bodies: [Body!] named: [Named] }
      union Named = Body | Treaty
      type Body @key(fields: "id") { id: ID! name: String watches: [Treaty] }
      type Treaty @key(fields: "id") { id: ID! watchedBy: [Body!] }
    `,
    resolvers: {
      Query: {
        body: (_: unknown, { id }: { id: string }) => body(id),
        bodies: () => ['b1', 'b2'].map(body),
        named: () => [body('b1'), { id: 't1' }, null, body('b2'), { id: 't1' }, { id: 't2' }],
      },
      Named: { __resolveType: (named: object) => ('name' in named ? 'Body' : 'Treaty') },
      Treaty: {
        watchedBy: ({ id }: { id: string }) => ['b1', 'b2'].filter((name) => watched[name]?.includes(id)).map(body),
      },
    },
  });
}

function makeReports(): FakeSubgraph {
  return new FakeSubgraph({
    name: 'reports',
    typeDefs: `
      type Query { recommendations: [Recommendation!] }
      type Recommendation @key(fields: "id") { id: ID! text: String treaty: Treaty }
      type Treaty @key(fields: "id") { id: ID! recommendationCount: Int recommendations: [Recommendation!] }
    `,
    resolvers: {
      Query: { recommendations: () => ['r1', 'r2'].map((id) => ({ id, text: `Do ${id}`, treaty: { id: 't1' } })) },
      Treaty: {
        recommendationCount: ({ id }: { id: string }) => (id === 't1' ? 2 : 0),
        recommendations: ({ id }: { id: string }) =>
          id === 't1' ? ['r1', 'r2'].map((name) => ({ id: name, text: `Do ${name}`, treaty: { id } })) : [],
      },
    },
  });
}
