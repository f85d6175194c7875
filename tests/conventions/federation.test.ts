import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { buildSchema, lexicographicSortSchema, parse, printSchema } from 'graphql';
import { cutToContract } from '../../gateway/composition/cut-to-contract.ts';

const folder = resolve(__dirname, '../../schema');
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const sorted = (sdl: string) => printSchema(lexicographicSortSchema(buildSchema(sdl)));

it('What partners compose of all subgraphs is the partner contract, word for word', () => {
  const services = readdirSync(join(folder, 'federation')).map((file) => ({
    name: file.replace('.graphql', ''),
    url: 'http://hub/',
    typeDefs: parse(read(`federation/${file}`)),
  }));
  const { supergraphSdl = '', errors } = composeServices(services);
  expect(errors).toBeUndefined();
  const shown = printSchema(Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema());
  expect(sorted(shown)).toBe(sorted(read('contracts/partner.graphql')));
});

it('A subgraph is cut to what a contract has of it, down to arguments, values, members and interfaces', () => {
  const contract = buildSchema(`
    type Query { treaties(kind: Kind): [Thing] }
    enum Kind { BILATERAL }
    union Thing = Treaty
    interface Named { name: String }
    type Treaty implements Named { id: ID! name: String }`);
  const sdl = `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag", "@shareable"])
    schema { query: Query mutation: Mutation }
    directive @at(asOf: Day) on QUERY
    scalar Day
    scalar Unused
    type Query { treaties(kind: Kind, drafts: Boolean @tag(name: "internal")): [Thing] drafts: [Draft] @tag(name: "internal") }
    type Mutation { sign(input: Sign): Draft }
    input Sign { on: Unused }
    enum Kind { BILATERAL SECRET @tag(name: "internal") }
    union Thing = Treaty | Draft
    interface Named @tag(name: "public") { name: String }
    interface Drafted @tag(name: "internal") { draft: Draft }
    type Treaty implements Named & Drafted @tag(name: "public") @key(fields: "id") { id: ID! name: String draft: Draft }
    type Draft @tag(name: "internal") @key(fields: "id") { id: ID! }`;
  expect(cutToContract(sdl, contract))
    .toBe(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])

directive @at(asOf: Day) on QUERY

scalar Day

type Query {
  treaties(kind: Kind): [Thing]
}

enum Kind {
  BILATERAL
}

union Thing = Treaty

interface Named {
  name: String
}

type Treaty implements Named @key(fields: "id") {
  id: ID!
  name: String
}`);
});
