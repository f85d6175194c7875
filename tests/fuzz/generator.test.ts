import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { root } from '../e2e/support/hub.ts';
import { codesOf, faultsOf, faultsOfAddressed, faultsOfValid } from './support/judge.ts';
import { mutated } from './support/mutations.ts';
import { operationOf } from './support/operations.ts';
import type { Pool } from './support/pool.ts';
import { requestOf } from './support/request.ts';
import { shrunk } from './support/shrink.ts';

const schema = buildSchema(readFileSync(join(root, 'schema/api.graphql'), 'utf8'));
const cursor = Buffer.from('["treaty:ID:ASC","a","a"]').toString('base64url');
const pool: Pool = {
  ids: new Map([['Treaty', ['untc-4-4']]]),
  cursors: new Map([['TreatyConnection', [cursor]]]),
  values: new Map([['Date', ['2010-10-30']]]),
};
const seeds = Array.from({ length: 40 }, (_, index) => index);

const answer = (status: number, body: unknown) => ({ status, text: JSON.stringify(body), milliseconds: 1 });
const error = (code: string, message = 'No.') => ({ errors: [{ message, extensions: { code } }] });

it('makes the same of the same seed, and another of another', () => {
  const made = () => seeds.map((seed) => mutated(operationOf(schema, pool, seed), pool, seed));
  expect(made()).toEqual(made());
  expect(new Set(seeds.map((seed) => operationOf(schema, pool, seed).query)).size).toBe(seeds.length);
});

it.each(['query', 'mutation'] as const)('makes every %s valid', (kind) => {
  const faults = seeds.flatMap((seed) => validate(schema, parse(operationOf(schema, pool, seed, kind).query)));
  expect(faults).toEqual([]);
});

it.each([
  ['a stack trace', 'x\n    at Object.run (main)'],
  ['a stack trace', 'at Selection.fieldsOf (selection)'],
  ['SQL', 'in SELECT id FROM treaty'],
  ['SQL', 'SQLITE_BUSY'],
  ['SQL', 'ER_DATA_TOO_LONG'],
  ['a path', '/tmp/x'],
  ['a path', 'in hub.ts:12'],
  ['an address', 'connect 127.0.0.1:4001'],
  ['a system error', 'ECONNREFUSED'],
  ['the name of an exception', 'TypeError: x'],
])('finds %s in an answer', (what, message) => {
  expect(faultsOf(answer(400, error('X', message)))).toContain(what);
  expect(faultsOfAddressed(answer(404, error('X', message)))).toContain(what);
});

it('finds answers that blame the hub, have no code or are no JSON', () => {
  expect(faultsOf(answer(500, error('X')))).toEqual(['status 500']);
  expect(faultsOf(answer(200, error('INTERNAL_SERVER_ERROR')))).toEqual(['code INTERNAL_SERVER_ERROR']);
  expect(faultsOf(answer(200, { errors: [{ message: 'No.' }] }))).toEqual(['code undefined']);
  expect(faultsOf({ status: 400, text: '<html>', milliseconds: 1 })).toEqual(['not JSON', 'no code']);
  expect(faultsOfAddressed({ status: 200, text: 'at x (y)', milliseconds: 1 })).toEqual([]);
});

it('lets a valid question be refused for what it asks, and not for how', () => {
  expect(faultsOfValid(answer(200, error('FORBIDDEN')))).toEqual([]);
  expect(faultsOfValid(answer(400, error('GRAPHQL_PARSE_FAILED')))).toEqual(['unexpected GRAPHQL_PARSE_FAILED']);
  expect(codesOf(answer(200, { errors: [...error('A').errors, ...error('A').errors] }))).toEqual(['A']);
});

it('shows of a question that fails no more than what it fails by', async () => {
  const query =
    'query Q($a: Int, $b: Int) { treaties(first: $a) { nodes { id } totalCount } bodies(first: $b) { ...B } } fragment B on BodyConnection { totalCount }';
  const request = requestOf({ query, variables: { a: 1, b: 2 } });
  const smallest = await shrunk(request, ({ body }) => Promise.resolve(/treaties.*nodes/.test(String(body))));
  expect(JSON.parse(String(smallest.body))).toEqual({ query: 'query Q { treaties { nodes } }', variables: {} });
});
