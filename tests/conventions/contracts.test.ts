import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ApolloGateway } from '@apollo/gateway';
import { buildSchema, isObjectType, parse, type DirectiveNode, type NameNode } from 'graphql';
import { composeSchemas } from '../../gateway/composition/compose-schemas.ts';

const folder = resolve(__dirname, '../../schema/subgraphs');
const subgraphs = readdirSync(folder).map((file) => ({
  name: file.replace('.graphql', ''),
  sdl: readFileSync(join(folder, file), 'utf8'),
}));

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@tag"])';

/** Of subgraphs that say nothing but this. */
function compose(...bodies: readonly string[]) {
  return composeSchemas(bodies.map((body, at) => ({ name: `s${at}`, typeDefs: () => `${link} ${body}` })));
}

const publicPart = (...bodies: readonly string[]) =>
  buildSchema(compose(...bodies).get('contracts/public.graphql') ?? '');
const partnerPart = (...bodies: readonly string[]) =>
  buildSchema(compose(...bodies).get('contracts/partner.graphql') ?? '');

const graph = `
  directive @at(asOf: Day) on QUERY
  scalar Day
  type Query {
    treaties(kind: Kind, filter: TreatyFilter): [Treaty]
    drafts: [Draft] @tag(name: "internal")
    measures: [Measure] @tag(name: "partner")
    things: [Thing]
  }
  type Mutation { sign: Signed @tag(name: "internal") }
  enum Kind { BILATERAL MULTILATERAL @tag(name: "internal") }
  input TreatyFilter @tag(name: "public") { title: String author: Author @tag(name: "internal") }
  input Author { name: String }
  union Thing = Treaty | Draft
  type Treaty @tag(name: "public") { title: String note: String @tag(name: "internal") drafts(of: Author @tag(name: "internal")): Int }
  type Draft @tag(name: "internal") { state: DraftState }
  enum DraftState { OPEN CLOSED }
  type Measure @tag(name: "partner") { extent: Int }
  type Signed @tag(name: "internal") { id: ID }
`;

describe('A contract', () => {
  it('leaves out what is tagged for others, what leads to it, and what nothing leads to any more', () => {
    const schema = publicPart(graph);
    const own = Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith('__'));
    expect(own.sort()).toEqual(['Boolean', 'Day', 'Int', 'Kind', 'Query', 'String', 'Thing', 'Treaty', 'TreatyFilter']);
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toEqual(['treaties', 'things']);
  });

  it('leaves out fields of inputs, arguments, values and members of unions by themselves', () => {
    const text = compose(graph).get('contracts/public.graphql');
    expect(text).toContain('input TreatyFilter {\n  title: String\n}');
    expect(text).toContain('type Treaty {\n  title: String\n  drafts: Int\n}');
    expect(text).toContain('enum Kind {\n  BILATERAL\n}');
    expect(text).toContain('union Thing = Treaty\n');
  });

  it('of partners has what the public has, and what is tagged for them', () => {
    const fields = Object.keys(partnerPart(graph).getQueryType()?.getFields() ?? {});
    expect(fields).toEqual(['treaties', 'measures', 'things']);
  });

  it('has no mutations where it leaves out every command', () => {
    expect(publicPart(graph).getMutationType()).toBeUndefined();
  });

  it('keeps a type of which another subgraph knows a part that is left out', () => {
    const treaties = 'type Query { t: Treaty } type Treaty @key(fields: "id") @tag(name: "public") { id: ID! }';
    const reports = 'type Treaty @key(fields: "id") @tag(name: "public") { id: ID! draft: Int @tag(name: "internal") }';
    const treaty = publicPart(treaties, reports).getType('Treaty');
    expect(isObjectType(treaty) && Object.keys(treaty.getFields())).toEqual(['id']);
  });

  it('is a supergraph that a stock gateway serves, and of which it shows clients no more', async () => {
    process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
    const supergraphSdl = compose(graph).get('contracts/public.supergraph.graphql') ?? '';
    const gateway = new ApolloGateway({
      supergraphSdl,
      buildService: () => ({ process: () => Promise.reject(new Error()) }),
    });
    let shown: string[] = [];
    gateway.onSchemaLoadOrUpdate(({ apiSchema }) => (shown = Object.keys(apiSchema.getTypeMap())));
    await gateway.load({});
    await gateway.stop();
    expect(shown).toEqual(expect.arrayContaining(['Treaty', 'Thing']));
    expect(shown).not.toContain('Draft');
  });
});

describe('Composition fails', () => {
  const query = 'type Query { treaty: Treaty }';
  const treaty = 'type Treaty @tag(name: "public") { title: String }';
  const draft = 'type Draft @tag(name: "internal") { state: Int }';

  it.each([
    [
      'where a field of the contract leads to a type outside it',
      [`${query} type Treaty @tag(name: "public") { title: String draft: Draft } ${draft}`],
      'Type "Draft" is @inaccessible but is referenced by "Treaty.draft"',
    ],
    [
      'where a condition of the contract is on one outside it',
      [
        `type Query { treaty(filter: TreatyFilter): Treaty } ${treaty}
         input TreatyFilter @tag(name: "public") { draft: DraftFilter title: String }
         input DraftFilter @tag(name: "internal") { state: Int }`,
      ],
      'Type "DraftFilter" is @inaccessible but is referenced by "TreatyFilter.draft"',
    ],
    [
      'where an argument that must be given is left out',
      [`type Query { treaty(key: ID! @tag(name: "internal")): Treaty } ${treaty}`],
      'Argument "Query.treaty(key:)" is @inaccessible but is a required argument',
    ],
    [
      'where a type of the contract has nothing left',
      [`${query} type Treaty @tag(name: "public") { title: String @tag(name: "internal") }`],
      'Type "Treaty" is @inaccessible but is referenced by "Query.treaty"',
    ],
    [
      'where a type does not say which contracts hold it',
      [`${query} type Treaty { title: String }`],
      'Type "Treaty" has no @tag that says which contracts hold it: public, partner, internal.',
    ],
    [
      'where subgraphs do not agree',
      [
        `${query} type Treaty @shareable @tag(name: "public") { title: String }`,
        'type Treaty @shareable @tag(name: "internal") { title: String }',
      ],
      '"Treaty" is tagged public and internal: the subgraphs that have it do not agree.',
    ],
  ])('%s', (_name, bodies, reason) => {
    expect(() => compose(...bodies)).toThrow('The contract "public" does not compose.');
    expect(() => compose(...bodies)).toThrow(reason);
  });

  it('for the contract of partners too', () => {
    const bodies = `type Query { n: Int treaty: Treaty @tag(name: "partner") }
      type Treaty @tag(name: "partner") { draft: Draft } ${draft}`;
    expect(() => compose(bodies)).toThrow('The contract "partner" does not compose.');
  });

  it('where the hub itself shows the public what leads to the summaries', () => {
    const secret = '): SummaryInformationConnection @tag(name: "internal")';
    const wrong = subgraphs.map(({ name, sdl }) => ({
      name,
      typeDefs: () => sdl.replace(secret, secret.slice(0, 31)),
    }));
    expect(subgraphs.map(({ sdl }) => sdl).join()).toContain(secret);
    expect(() => composeSchemas(wrong)).toThrow(
      /Type "SummaryInformation\w*" is @inaccessible but is referenced by "\w+\.\w+"/,
    );
  });
});

it('The subgraphs of the hub say of a part that several have, that the same contracts hold it', () => {
  const told = new Map<string, Map<string, string>>();
  const tell = (subgraph: string, place: string, directives: readonly DirectiveNode[] = []) => {
    const tags = directives
      .filter(({ name }) => name.value === 'tag')
      .map((tag) => JSON.stringify(tag.arguments?.[0]?.value));
    told.set(place, new Map(told.get(place)).set(subgraph, tags.join()));
  };
  for (const { name: subgraph, sdl } of subgraphs) {
    for (const definition of parse(sdl, { noLocation: true }).definitions) {
      if (!('name' in definition) || !definition.name || !('directives' in definition)) continue;
      const { name, directives } = definition;
      tell(subgraph, name.value, directives);
      for (const part of partsOf(definition)) tell(subgraph, `${name.value}.${part.name.value}`, part.directives);
    }
  }
  const shared = [...told].filter(([, bySubgraph]) => bySubgraph.size > 1);
  expect(shared.length).toBeGreaterThan(100);
  expect(shared.filter(([, bySubgraph]) => new Set(bySubgraph.values()).size > 1)).toEqual([]);
});

interface Part {
  readonly name: NameNode;
  readonly directives?: readonly DirectiveNode[];
}

function partsOf(definition: object): readonly Part[] {
  if ('fields' in definition) return definition.fields as Part[];
  return 'values' in definition ? (definition.values as Part[]) : [];
}

describe.each(['public', 'partner'])('The contract "%s", as it is committed', (contract) => {
  const read = (file: string) => readFileSync(join(folder, '..', file), 'utf8');
  const typesOf = (file: string) => Object.keys(buildSchema(read(file)).getTypeMap());

  it('names in no description a type that it does not have', () => {
    const file = `contracts/${contract}.graphql`;
    const own = new Set(typesOf(file));
    const others = typesOf('api.graphql').filter((name) => !own.has(name));
    const text = read(file);
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter((name) => new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
  });
});
