import { getIntrospectionQuery } from 'graphql';

/** Something that nobody asks in earnest, and how it is answered. */
export interface Abuse {
  readonly what: string;
  readonly body: unknown;
  readonly status: number;
  /** Of the errors, each once; none: it is answered. */
  readonly codes: readonly string[];
}

const many = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join(' ');

/** Each fragment spreads the next one ten times. */
const bomb = (of: string, levels: number, deepest: string) =>
  `{ treaties { ...F0 } } ${many(levels, (at) => `fragment F${at} on ${of} { ${many(10, () => (at < levels - 1 ? `...F${at + 1}` : deepest))} }`)}`;
/** Each fragment spreads the next one twice, a page and a list further down. */
const widening = `{ treaties { nodes { ...F0 } } } ${many(20, (at) => `fragment F${at} on Treaty { id recommendations { nodes { treatyLinks { treaty { ${at < 19 ? `...F${at + 1} ...F${at + 1}` : 'id'} } } } } }`)}`;
const ofType = (levels: number) => `${'ofType { '.repeat(levels)}name${' }'.repeat(levels)}`;
const circling = `{ __schema { types { ${'fields { type { '.repeat(20)}name${' } }'.repeat(20)} } } }`;
const everyArgument = '__schema { types { fields { args { type { name } } type { name } } } }';
const lists = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const ofTreaty = (fields: number) => `{ treaty(id: "untc-4-4") { ${many(fields, (at) => `f${at}`)} } }`;
const page = (argument: string) => `{ treaties(${argument}) { nodes { id } } }`;

const refusals: readonly [what: string, query: string, code: string][] = [
  ['a fragment bomb', bomb('TreatyConnection', 8, 'totalCount'), 'LIMIT_EXCEEDED'],
  ['a fragment bomb of values', bomb('TreatyConnection', 20, '__typename'), 'LIMIT_EXCEEDED'],
  ['a bomb through pages', widening, 'BAD_USER_INPUT'],
  ['fragments without end', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', 'BAD_USER_INPUT'],
  ['1,000 aliases', `{ treaty(id: "untc-4-4") { ${many(1_000, (at) => `a${at}: id`)} } }`, 'LIMIT_EXCEEDED'],
  ['1,000 aliases of Query', `{ ${many(1_000, (at) => `a${at}: treaties { totalCount }`)} }`, 'LIMIT_EXCEEDED'],
  ['deep nesting', `{ treaty(id: "x") { ${'parent { '.repeat(5_000)}id${' }'.repeat(5_000)} } }`, 'BAD_USER_INPUT'],
  ['a deep value', `{ treaties(filter: ${lists(10_000)}) { totalCount } }`, 'BAD_USER_INPUT'],
  ['deep introspection', `{ __schema { types { ${ofType(100)} } } }`, 'BAD_USER_INPUT'],
  ['introspection in circles', circling, 'GRAPHQL_VALIDATION_FAILED'],
  ['the schema twenty times over', `{ ${many(20, (at) => `a${at}: ${everyArgument}`)} }`, 'LIMIT_EXCEEDED'],
  ['30,000 tokens', ofTreaty(30_000), 'GRAPHQL_PARSE_FAILED'],
  ['10,000 tokens', ofTreaty(10_000), 'GRAPHQL_PARSE_FAILED'],
  ['one name 9,900 times', `{ ${'__typename '.repeat(9_900)} }`, 'LIMIT_EXCEEDED'],
  ['9,000 fields that are not', ofTreaty(9_000), 'GRAPHQL_VALIDATION_FAILED'],
  ['9,000 fields of Query that are not', `{ ${many(9_000, (at) => `f${at}`)} }`, 'LIMIT_EXCEEDED'],
  ['1,000 directives', `{ __typename ${many(1_000, () => '@include(if: true)')} }`, 'GRAPHQL_VALIDATION_FAILED'],
  [
    '51 fields with a directive',
    `{ __typename ${many(51, () => '... @include(if: true) { __typename }')} }`,
    'LIMIT_EXCEEDED',
  ],
  ['a directive that is not', '{ __typename @constructor(__proto__: 1) }', 'GRAPHQL_VALIDATION_FAILED'],
  ['the field __proto__', '{ __proto__ }', 'GRAPHQL_VALIDATION_FAILED'],
  ['the field constructor', '{ treaty(id: "x") { constructor { prototype } } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['the type __proto__', '{ treaty(id: "x") { ... on __proto__ { id } } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['the fragment __proto__', '{ ...__proto__ }', 'GRAPHQL_VALIDATION_FAILED'],
  [
    'pages in pages',
    `{ treaties(first: 100) { nodes { recommendations(first: 100) { nodes { treatyLinks { treaty { assignments(first: 100) { nodes { id } } } } } } } } }`,
    'COST_LIMIT_EXCEEDED',
  ],
  ['a page of more than an Int', page('first: 99999999999'), 'GRAPHQL_VALIDATION_FAILED'],
  ['a page of a million', page('first: 1000000'), 'COST_LIMIT_EXCEEDED'],
  ['one field 800 times over', `{ ${'treaty(id: "x") { title { en } } '.repeat(800)} }`, 'LIMIT_EXCEEDED'],
  [
    'equal fields in equal fields',
    `{ ${`treaty(id: "x") { ${'title { en } '.repeat(48)} } `.repeat(48)} }`,
    'LIMIT_EXCEEDED',
  ],
  [
    '1,000 type conditions',
    `{ treaty(id: "x") { ${'... on Treaty { title { en } } '.repeat(1_000)} } }`,
    'LIMIT_EXCEEDED',
  ],
  ['3,000 arguments', `{ treaties(${many(3_000, (at) => `a${at}: 1`)}) { totalCount } }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['1,500 variables', `query (${many(1_500, (at) => `$a${at}: Int = 1`)}) { __typename }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['1,900 operations', many(1_900, (at) => `query Q${at} { __typename }`), 'LIMIT_EXCEEDED'],
  ['400 operations', many(400, (at) => `query Q${at} { __typename }`), 'OPERATION_RESOLUTION_FAILURE'],
];

/** Refused by the subgraph that is asked: of an answer with more fields the rest would stand. */
const refusedInSubgraphs: readonly [what: string, query: string, code: string][] = [
  ['a cursor of nothing', page('after: "x"'), 'INVALID_CURSOR'],
  ['a cursor of 10,000 characters', page(`after: "${'A'.repeat(10_000)}"`), 'INVALID_CURSOR'],
  [
    'a cursor of another kind',
    page(`after: "${Buffer.from('{"__proto__":{"a":1}}').toString('base64url')}"`),
    'INVALID_CURSOR',
  ],
  [
    'a cursor that is a list',
    page(`after: "${Buffer.from('[[],{},null,1e999]').toString('base64url')}"`),
    'INVALID_CURSOR',
  ],
  ['a page from both ends', page('first: 1, last: 1'), 'BAD_USER_INPUT'],
  ['a page of a billion that is only counted', '{ treaties(first: 1000000000) { totalCount } }', 'BAD_USER_INPUT'],
  ['101 ids', page(`ids: [${many(101, (at) => `"t${at}"`)}]`), 'BAD_USER_INPUT'],
  [
    'a filter of six levels',
    page(`filter: ${'{ not: '.repeat(5)}{ id: { eq: "x" } }${' }'.repeat(5)}`),
    'BAD_USER_INPUT',
  ],
  ['300 characters to search for', `{ search(query: "${'a'.repeat(300)}") { totalCount } }`, 'BAD_USER_INPUT'],
];

const answers: readonly [what: string, query: string][] = [
  [
    'prototype names as aliases',
    '{ treaty(id: "untc-4-4") { __proto__: id constructor: id toString: id hasOwnProperty: id } }',
  ],
  ['a prototype name as the operation', 'query __proto__ { __typename }'],
  ['introspection as tools ask it', getIntrospectionQuery()],
  ['introspection as newer tools ask it', getIntrospectionQuery({ oneOf: true, inputValueDeprecation: true })],
  ['a condition said again and again', `{ __typename ${many(19, () => '... @include(if: true) { __typename }')} }`],
];

export const abuses: readonly Abuse[] = [
  ...[...refusals, ...refusedInSubgraphs].map(([what, query, code]) => ({
    what,
    body: { query },
    status: 400,
    codes: [code],
  })),
  ...answers.map(([what, query]) => ({ what, body: { query }, status: 200, codes: [] })),
  // As text: an object that is written so in JavaScript has no such property.
  {
    what: 'a variable named __proto__',
    body: '{"query":"query ($__proto__: ID!) { treaty(id: $__proto__) { id } }","variables":{"__proto__":"untc-4-4"}}',
    status: 200,
    codes: [],
  },
  {
    what: 'a body of 2 MB',
    body: { query: `{ __typename } #${'x'.repeat(2_000_000)}` },
    status: 413,
    codes: ['PAYLOAD_TOO_LARGE'],
  },
  ...['[', '{"a":'].map((opening) => ({
    what: `100,000 times ${opening}`,
    body: opening.repeat(100_000),
    status: 400,
    codes: ['BAD_USER_INPUT'],
  })),
  {
    what: 'variables of 100,000 levels',
    body: `{"query":"{ __typename }","variables":{"a":${lists(100_000)}}}`,
    status: 400,
    codes: ['BAD_USER_INPUT'],
  },
  {
    what: 'a text of brackets that nest in nothing',
    body: `{"query":"{ __typename }","variables":{"a":"${'[\\"'.repeat(1_000)}"}}`,
    status: 200,
    codes: [],
  },
  {
    what: 'a batch',
    body: [{ query: '{ __typename }' }, { query: '{ __typename }' }],
    status: 400,
    codes: ['BAD_REQUEST'],
  },
];

export function textOf({ body }: Abuse): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}
