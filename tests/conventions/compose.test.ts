import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AudienceName } from '../../subgraphs/_kit/access/audience.ts';
import { committedFilters, isInput } from '../../subgraphs/_kit/across/filter-table.ts';
import { composeSchemas } from '../../gateway/composition/compose-schemas.ts';
import { requireOneAudience } from '../../gateway/composition/one-audience.ts';
import { loadSubgraphs } from '../../subgraphs/registry.ts';
import { differences, writeSchemas } from '../../scripts/schema/schema-folder.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag"])';
const treaties = {
  name: 'treaties',
  typeDefs: () => `${link}
    type Query { "All of them." treaties("How many." first: Int): [Treaty!] }
    "A treaty." type Treaty @key(fields: "id") @tag(name: "public") { "Its id." id: ID! }`,
};
const bodies = {
  name: 'bodies',
  typeDefs: () => `${link} type Treaty @key(fields: "id") { id: ID! "Who watches it." bodies: [String!] }`,
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-schema-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('shows clients one described graph without a word of federation', () => {
  expect(composeSchemas([treaties, bodies]).get('api.graphql')).toBe(`type Query {
  """All of them."""
  treaties(
    """How many."""
    first: Int
  ): [Treaty!]
}

"""A treaty."""
type Treaty {
  """Its id."""
  id: ID!

  """Who watches it."""
  bodies: [String!]
}
`);
});

it('emits a supergraph, one schema per subgraph, and each contract for clients and for engines', () => {
  const composed = composeSchemas([treaties, bodies]);
  expect([...composed.keys()]).toEqual([
    'subgraphs/treaties.graphql',
    'subgraphs/bodies.graphql',
    'federation/treaties.graphql',
    'federation/bodies.graphql',
    'supergraph.graphql',
    'api.graphql',
    'contracts/public.graphql',
    'contracts/public.supergraph.graphql',
    'contracts/partner.graphql',
    'contracts/partner.supergraph.graphql',
  ]);
  expect(composed.get('supergraph.graphql')).toContain('@join__graph(name: "bodies", url: "http://bodies/graphql")');
});

it('names every reason for which subgraphs do not compose', () => {
  const other = { name: 'other', typeDefs: () => `${link} type Query { a: Nothing } type Treaty { x: Int }` };
  expect(() => composeSchemas([treaties, other])).toThrow(/The subgraphs do not compose\.[^]*Unknown type Nothing/);
});

it('is made of subgraphs that say the same of whom a type is for, the owner and who adds fields to it', () => {
  const saying = (name: string, type: string, audience: AudienceName) => ({
    name,
    audiences: () => new Map([[type, audience]]),
  });
  const owner = saying('reports', 'InputUse', 'MONITORING');
  expect(() => requireOneAudience([owner, saying('treaties', 'InputUse', 'PUBLIC')])).toThrow(
    'InputUse is for MONITORING in reports, and for PUBLIC in treaties.',
  );
  expect(() => requireOneAudience([owner, saying('treaties', 'InputUse', 'MONITORING')])).not.toThrow();
  expect(() => requireOneAudience(loadSubgraphs())).not.toThrow();
});

it('names the files that are missing, other or of a subgraph that is gone, and puts them right', () => {
  const composed = composeSchemas([treaties]);
  writeSchemas(folder, composeSchemas([treaties, bodies]));
  writeFileSync(join(folder, 'subgraphs', 'treaties.graphql'), 'type Query { a: Int }\n');
  expect(differences(folder, composed)).toEqual([
    'subgraphs/treaties.graphql',
    'supergraph.graphql',
    'api.graphql',
    'contracts/public.graphql',
    'contracts/public.supergraph.graphql',
    'contracts/partner.graphql',
    'contracts/partner.supergraph.graphql',
    'subgraphs/bodies.graphql',
    'federation/bodies.graphql',
  ]);
  writeSchemas(folder, composed);
  expect(differences(folder, composed)).toEqual([]);
});

it('describes nothing as missing that never is', () => {
  const inputs = committedFilters().definitions.filter(isInput);
  const always = inputs
    .flatMap(({ fields = [] }) => fields)
    .filter(({ directives = [] }) => directives.some(({ name }) => name.value === 'always'));
  expect(always.length).toBeGreaterThan(150);
  const described = always.map(({ description }) => description?.value ?? '');
  expect(described.filter((text) => /missing|isNull/.test(text))).toEqual([]);
});
