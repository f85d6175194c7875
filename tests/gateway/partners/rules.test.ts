import { joinWith, ours, partnerSdl } from '../support/joining.ts';

const root = 'type Query { marks_newest: Marks_Mark } type Marks_Mark { text: String }';
const treaty = (fields: string, key = 'id', first = 'id: ID!') =>
  `type Treaty @key(fields: "${key}") { ${first} ${fields} }`;

it.each([
  ['a root field and a type of its own', root],
  ['a field on a type by its id', `${root} ${treaty('marks_mark: Marks_Mark')}`],
  [
    'a field on a type by what others call it',
    `${root} ${treaty('m: Int', 'identifier { scheme value }', 'identifier: TreatyIdentifier')} type TreatyIdentifier { scheme: String value: String }`,
  ],
  [
    'a field on a participant by its code',
    `${root} extend ${treaty('m: Int', 'isoCode', 'isoCode: String').replace('Treaty', 'Participant')}`,
  ],
  [
    'what is worked out from a value of the partner contract',
    `${root} ${treaty('place: String @external marks_near: Int @requires(fields: "place")')}`,
  ],
  [
    'things of its own, unions with ours, and words that are out of use',
    `${root} ${treaty('m: Int')} union Marks_Thing = Treaty | Marks_Page type Marks_Page @key(fields: "number") { number: Int! old: Int @deprecated }`,
  ],
  [
    '@at as it is in the graph',
    `${root} directive @at(asOf: Date, "When." knownAt: DateTime, today: Date) on QUERY scalar Date scalar DateTime`,
  ],
])('May join: %s', (_what, body) => {
  // One subgraph is enough to compose with, and composes in a third of the time.
  const treaties = ours.filter(({ name }) => name === 'treaties');
  expect(joinWith(partnerSdl(body), 'public', [], treaties)).not.toHaveProperty('faults');
});

it.each([
  ['@override', `${root} ${treaty('m: Int @override(from: "treaties")')}`, 'Treaty.m: @override is not possible here.'],
  [
    '@interfaceObject',
    `${root} type Marks_Thing @interfaceObject @key(fields: "id") { id: ID! }`,
    'Marks_Thing: @interfaceObject is not possible here.',
  ],
  [
    '@inaccessible on ours',
    `${root} ${treaty('m: Int').replace('@key', '@inaccessible @key')}`,
    'Treaty: @inaccessible is not possible here.',
  ],
  [
    '@provides',
    'type Query { marks_treaty: Treaty @provides(fields: "place") } ' + treaty('place: String @external'),
    'Query.marks_treaty: @provides is not possible here.',
  ],
  ['a mutation', `${root} type Mutation { marks_set: Int }`, 'Mutation: partners add queries only.'],
  ['a subscription', `${root} extend type Subscription { marks_all: Int }`, 'Subscription: partners add queries only.'],
  [
    'a mutation under another name',
    'extend schema { mutation: Marks_Write } type Marks_Write { set: Int } ' + root,
    'schema: has the root Query and no other.',
  ],
  [
    'a field of ours',
    `${root} ${treaty('title: String')}`,
    'Treaty.title: is a field of the graph, and may not be defined again.',
  ],
  [
    'a field of ours as shareable',
    `${root} ${treaty('place: String @shareable')}`,
    'Treaty.place: @shareable is not possible here.',
  ],
  [
    'a root field of ours',
    'type Query { treaties: Int }',
    'Query.treaties: is a field of the graph, and may not be defined again.',
  ],
  [
    'a value type of ours',
    `${root} type LocalizedText @shareable { kk: String }`,
    'LocalizedText: @shareable is not possible here.',
  ],
  [
    'an enumeration of ours',
    `${root} enum Laterality { BILATERAL SECRET }`,
    'Laterality: is a type of the graph, and may not be defined again.',
  ],
  [
    'an input of ours',
    `${root} input TreatyFilter { marks: Int }`,
    'TreatyFilter: is a type of the graph, and may not be defined again.',
  ],
  [
    'a union of ours',
    `${root} extend union Evidence = Marks_Mark`,
    'Evidence: is a type of the graph, and may not be defined again.',
  ],
  [
    'a scalar in the place of a type',
    `${root} scalar Treaty`,
    'Treaty: is a type of the graph, and may not be defined again.',
  ],
  [
    'a type outside the partner contract',
    `${root} type SummaryInformation @key(fields: "id") { id: ID! m: Int }`,
    'SummaryInformation: is not in the partner contract.',
  ],
  [
    'a field outside the contract as @external',
    `${root} ${treaty('disclosedTo: [ID] @external m: Int @requires(fields: "disclosedTo")')}`,
    'Treaty.disclosedTo: what is @external must be in the partner contract.',
  ],
  [
    '@external that is no value',
    `${root} ${treaty('parent: Treaty @external m: Int @requires(fields: "parent { id }")')}`,
    'Treaty.parent: only scalars can be @external.',
  ],
  [
    '@external that is nowhere',
    `${root} ${treaty('secretNote: String @external')}`,
    'Treaty.secretNote: no such field is there to be @external.',
  ],
  [
    '@external on its own',
    'type Query { marks_newest: Int @external }',
    'Query.marks_newest: @external is not possible here.',
  ],
  [
    'a key that is not ours',
    `${root} ${treaty('m: Int', 'place', 'place: String')}`,
    'Treaty: @key(fields: "place") is none of the graph\'s own: id, identifier { scheme value }.',
  ],
  [
    'two keys, to turn one into the other',
    `${root} type Treaty @key(fields: "id") @key(fields: "identifier { scheme value }") { id: ID! identifier: TreatyIdentifier } type TreatyIdentifier { scheme: String value: String }`,
    'Treaty: needs one @key, and one only.',
  ],
  ['no key', `${root} type Treaty { m: Int }`, 'Treaty: needs one @key, and one only.'],
  [
    'an id that may be null',
    `${root} ${treaty('m: Int', 'id', 'id: ID')}`,
    'Treaty.id: must be ID! without arguments, as in the graph.',
  ],
  [
    'an interface on ours',
    `${root} interface Marks_Marked { m: Int } ${treaty('m: Int').replace('@key', 'implements Marks_Marked @key')}`,
    'Treaty: interfaces are not for partners to add.',
  ],
  ['another @at', `${root} directive @at(asOf: String) on QUERY`, '@at: is defined otherwise than in the graph'],
  ['names of the federation', `${root} type join__Graph { a: Int }`, 'join__Graph: names with _ in front or __ inside'],
  [
    'directives under other names',
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [{ name: "@override", as: "@key" }]) ' +
      root,
    'schema: @link imports under other names',
  ],
  [
    'other specifications',
    'extend schema @link(url: "https://specs.apollo.dev/connect/v0.1") ' + root,
    'schema: @link to https://specs.apollo.dev/connect/v0.1 is not possible here.',
  ],
  ['what does not compose', 'type Query { a: Nothing }', 'Unknown type Nothing'],
  ['what can not be read', 'type Query {', 'The SDL can not be read: Syntax Error'],
  ['what nests without end', `type Query { a: ${'['.repeat(40_000)}Int }`, 'The SDL can not be read'],
])('May not join: %s', (_what, body, reason) => {
  const { faults = [] } = joinWith(partnerSdl(body)) as { faults?: readonly string[] };
  expect(faults.join('\n')).toContain(reason);
});

it('May not join without saying that it is of Federation 2, where everything would be shareable', () => {
  expect(joinWith(root)).toEqual({ faults: [expect.stringContaining('schema: needs @link')] });
});
