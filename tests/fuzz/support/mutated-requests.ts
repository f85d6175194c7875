import { gzipSync } from 'node:zlib';
import type { Chance } from './chance.ts';
import { mutatedText } from './mutated-text.ts';
import type { Operation } from './operations.ts';
import { requestOf, usualHeaders, type Request } from './request.ts';

/** Not what the hub reads, or not all of it. */
const otherBodies: readonly string[] = [
  '',
  ' ',
  'null',
  '0',
  '"x"',
  '[]',
  '[{}]',
  '{}',
  '{"query":""}',
  '{"query":null}',
  '{"query":["{ __typename }"]}',
  '{"query":"#"}',
  '[{"query":"{ __typename }"},{"query":"{ __typename }"}]',
  '{"query":"{ __typename }","query":"{"}',
  '{"__proto__":{"query":"{ __typename }"}}',
  '{"query":"{ \\ud800 }"}',
  '{"query":"{ __typename }","variables":"{\\"a\\":"}',
  '{"query":"{ __typename }","variables":[1]}',
  '{"query":"{ __typename }","extensions":"x"}',
  '\uFEFF{"query":"{ __typename }"}',
  'query=%7B__typename%7D',
  '{ __typename }',
  '['.repeat(50_000),
];

/** The bytes of the body cut off, changed, or others. */
export function mutatedBody(request: Request, chance: Chance): Request {
  const body = Buffer.from(request.body ?? '');
  const place = chance.below(body.length);
  switch (chance.below(5)) {
    case 0:
      return { ...request, body: body.subarray(0, place) };
    case 1:
      body[place] = chance.below(256);
      return { ...request, body };
    case 2:
      return {
        ...request,
        body: Buffer.concat([body.subarray(0, place), Buffer.from([0xff, 0xc0, 0x80]), body.subarray(place)]),
      };
    case 3:
      return { ...request, body: Buffer.from(mutatedText(body.toString(), chance)) };
    default:
      return { ...request, body: Buffer.from(chance.one(otherBodies)) };
  }
}

export const oddHeaders: readonly (readonly [string, readonly string[]])[] = [
  [
    'content-type',
    [
      'text/plain',
      'application/graphql',
      'application/json; charset=utf-16',
      'application/json; charset=nothing',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      'x',
      'application/json; charset="',
    ],
  ],
  ['content-encoding', ['gzip', 'br', 'deflate', 'zstd', 'identity, gzip', 'nothing']],
  [
    'accept',
    [
      'text/html',
      'application/json',
      'x',
      '*/*;q=2',
      'application/graphql-response+json; charset=utf-16',
      'multipart/mixed; deferSpec=20220824',
    ],
  ],
  [
    'hub-revision',
    ['x', 't', 't-1', 't1', 't999999999', 't99999999999999999999', 't1.b1', '"', 'r1p1t1b1', `t${'9'.repeat(500)}`],
  ],
  ['accept-language', ['x', '*', 'kk;q=9', 'kk-'.repeat(500), '\u00ff']],
  ['x-request-id', ['', ' ', 'x'.repeat(1_000), '{}', '\u00e9']],
  [
    'authorization',
    [
      'x',
      'Bearer',
      'Bearer x',
      'Bearer a.b.c',
      'Bearer eyJhbGciOiJub25lIn0.e30.',
      'Basic eDp5',
      `Bearer ${'x'.repeat(5_000)}`,
    ],
  ],
  ['x-api-key', ['x', '', 'hub_x_y', 'x'.repeat(5_000)]],
  ['origin', ['null', 'http://x']],
  ['sec-fetch-site', ['cross-site', 'x']],
];

export function mutatedHeaders(request: Request, chance: Chance): Request {
  const chosen = chance.some(oddHeaders, chance.upTo(2)).map(([name, values]) => [name, chance.one(values)] as const);
  const headers = { ...request.headers, ...Object.fromEntries(chosen) };
  const isPacked = headers['content-encoding'] === 'gzip' && chance.likely(0.5);
  const body = isPacked ? gzipSync(request.body ?? '').subarray(0, chance.likely(0.5) ? 30 : undefined) : request.body;
  return { ...request, headers, body };
}

/** The same question by GET, or with a method that there is not. */
export function throughAddress(operation: Operation, chance: Chance): Request {
  if (chance.likely(0.1)) return { ...requestOf(operation), method: chance.one(['PUT', 'DELETE']) };
  const { query, variables, operationName = '' } = operation;
  const text = chance.likely(0.5) ? mutatedText(query, chance) : query;
  const parts = new URLSearchParams({ query: text, variables: JSON.stringify(variables), operationName });
  const search = `?${parts.toString()}`;
  const broken = [
    search,
    search.slice(0, chance.below(search.length)),
    `${search}&query=x`,
    `${search}&variables=%ZZ`,
    '?query[a]=x',
    '?query=%FF',
    '?extensions={',
  ];
  return {
    method: 'GET',
    path: `/graphql${chance.one(broken).slice(0, 8_000)}`,
    headers: { accept: usualHeaders['accept'] ?? '' },
    body: null,
  };
}
