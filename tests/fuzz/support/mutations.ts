import { Chance } from './chance.ts';
import { mutatedCursor } from './mutated-cursors.ts';
import { mutatedText, mutatedTokens } from './mutated-text.ts';
import { mutatedBody, mutatedHeaders, throughAddress } from './mutated-requests.ts';
import type { Operation } from './operations.ts';
import type { Pool } from './pool.ts';
import { posted, requestOf, type Request } from './request.ts';

type Mutation = (operation: Operation, chance: Chance, pool: Pool) => Request;

/** Values that few variables can have. */
const wrongValues: readonly unknown[] = [
  null,
  '',
  'x',
  0,
  -1,
  1.5,
  1e300,
  99_999_999_999,
  true,
  [],
  [[null]],
  {},
  { eq: null },
  { __proto__: null, constructor: { prototype: 1 } },
  '\uD800',
  'x'.repeat(20_000),
  '0000-00-00',
  '2024-02-30',
  '9999-12-31',
  '2026-11-22T24:00:00Z',
  { and: { and: { and: {} } } },
];

function withText(change: (text: string, chance: Chance) => string): Mutation {
  return (operation, chance) => {
    let { query } = operation;
    for (let times = chance.upTo(3); times > 0; times -= 1) query = change(query, chance);
    return requestOf({ ...operation, query });
  };
}

const wrongVariables: Mutation = (operation, chance) => {
  const names = Object.keys(operation.variables);
  if (names.length === 0) return posted({ ...operation, variables: chance.one(wrongValues) });
  const changed = chance.some(names, 2).map((name) => [name, chance.one(wrongValues)] as const);
  return posted({ ...operation, variables: { ...operation.variables, ...Object.fromEntries(changed) } });
};

const missingVariables: Mutation = (operation, chance) => {
  const kept = Object.entries(operation.variables).filter(() => chance.likely(0.5));
  return posted({ ...operation, variables: { ...Object.fromEntries(kept), nobody: chance.one(wrongValues) } });
};

const wrongEnvelope: Mutation = (operation, chance) => {
  const field = chance.one(['query', 'variables', 'operationName', 'extensions', 'id', '__proto__']);
  const persisted = { persistedQuery: { version: 1, sha256Hash: chance.one(['', 'x', 'a'.repeat(64)]) } };
  return posted({ ...operation, [field]: chance.one([...wrongValues, persisted]) });
};

const twoOperations: Mutation = (operation, chance) =>
  posted({ ...operation, query: `${operation.query} query ${chance.one(['R', 'Q'])} { __typename }` });

const wrongCursor: Mutation = (_operation, chance, pool) => {
  const [connection, cursors] = chance.one([...pool.cursors].filter(([, each]) => each.length > 0));
  const root = connection.charAt(0).toLowerCase() + connection.slice(1, -'Connection'.length);
  const cursor = mutatedCursor(chance.one(cursors), chance);
  const name = plural(root);
  const query = `query Q($c: String) { ${name}(${chance.one(['first', 'last'])}: 2, ${chance.one(['after', 'before'])}: $c) { totalCount pageInfo { startCursor } nodes { id } } }`;
  return posted({ query, variables: { c: cursor } });
};

function plural(name: string): string {
  return name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}${name.endsWith('ch') ? 'es' : 's'}`;
}

const mutations: readonly Mutation[] = [
  withText(mutatedText),
  withText(mutatedText),
  withText(mutatedTokens),
  withText(mutatedTokens),
  withText(mutatedTokens),
  wrongVariables,
  missingVariables,
  wrongEnvelope,
  twoOperations,
  wrongCursor,
  (operation, chance) => mutatedBody(requestOf(operation), chance),
  (operation, chance) => mutatedHeaders(requestOf(operation), chance),
  (operation, chance) => throughAddress(operation, chance),
];

/** A request that something is wrong with, as a rule; always the same for a seed. */
export function mutated(operation: Operation, pool: Pool, seed: number): Request {
  const chance = new Chance(seed);
  return chance.one(mutations)(operation, chance, pool);
}
