import { Chance } from './chance.ts';
import { oddHeaders } from './mutated-requests.ts';
import { mutatedText } from './mutated-text.ts';
import type { Request } from './request.ts';

const addresses: readonly string[] = [
  '/',
  '/graphql',
  '/graphql?query={__typename}',
  '/console',
  '/console/',
  '/console/main.js',
  '/schema/supergraph.graphql',
  '/schema/api.graphql',
  '/schema/subgraphs/treaties.graphql',
  `/documents/${'a'.repeat(64)}`,
  '/health/live',
  '/health/ready',
  '/metrics',
  '/nowhere',
];

const parts = ['..', '%2e%2e', '..%2f', '%00', '%ZZ', '%ff', '//', '/', '\\', ';x', '?', '#', '%F0%9F%91%A9', '~', '*'];

const methods: readonly Request['method'][] = [
  'GET',
  'GET',
  'GET',
  'HEAD',
  'PUT',
  'POST',
  'DELETE',
  'OPTIONS',
  'PATCH',
];

/** Of requests for files and of files. */
const fileHeaders: typeof oddHeaders = [
  ['range', ['bytes=0-', 'bytes=9999999-', 'bytes=-1', 'bytes=x', 'bytes=0-1,2-3']],
  ['if-none-match', ['*', '"x"', 'x']],
  ['if-match', ['"x"']],
  ['if-modified-since', ['x', 'Thu, 01 Jan 1970 00:00:00 GMT']],
  ['if-unmodified-since', ['Thu, 01 Jan 1970 00:00:00 GMT']],
  ['content-type', ['application/pdf', 'text/html', 'x', '']],
];

/** A request for anything at all, mostly for what is not there. */
export function addressed(seed: number): Request {
  const chance = new Chance(seed);
  const method = chance.one(methods);
  let path = chance.one(addresses);
  for (let times = chance.below(3); times > 0; times -= 1) path = changed(path, chance);
  const headers = chance.some([...oddHeaders, ...fileHeaders], chance.below(3));
  const hasBody = method === 'PUT' || method === 'POST' || method === 'PATCH';
  return {
    method,
    path: sendable(path),
    headers: Object.fromEntries(headers.map(([name, values]) => [name, chance.one(values)])),
    body: hasBody ? Buffer.from(chance.one(['', 'x', '{}', '%PDF-1.4'])) : null,
  };
}

function changed(path: string, chance: Chance): string {
  if (chance.likely(0.4)) return mutatedText(path, chance);
  const place = chance.below(path.length + 1);
  return path.slice(0, place) + chance.one(parts) + path.slice(place);
}

/** What no client could write into the first line of a request is encoded. */
function sendable(path: string): string {
  const encoded = path.replace(/[^\x21-\x7e]/gu, (character) =>
    encodeURIComponent(/\p{Surrogate}/u.test(character) ? '\uFFFD' : character),
  );
  return encoded.startsWith('/') ? encoded : `/${encoded}`;
}
