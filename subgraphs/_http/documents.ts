import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { GraphQLError } from 'graphql';
import type { Caller, DocumentContent, DocumentStore } from '../_kit/contract.ts';
import { isConnectionFailure } from '../_kit/database/failures.ts';
import { DocumentTooLargeError, HubError, InvalidInputError, NotFoundError } from '../_kit/errors.ts';
import { RequestError } from './body.ts';
import { TimeoutError, withTimeout } from './timeout.ts';

/** The HTTP status of what a store refuses, by the error's code. */
const statusOf: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  CONTENT_MISMATCH: 422,
  DATABASE_UNAVAILABLE: 503,
  DATABASE_BUSY: 503,
  RIGHTS_UNKNOWN: 503,
  SUBGRAPH_UNAVAILABLE: 503,
  SUBGRAPH_TIMEOUT: 504,
};

/** As much as a document may have; whoever sends more is cut off. */
const discardedBytes = 52_428_800;
/** Between two pieces of what a client sends. */
const longestPauseMs = 30_000;
/** The same where it has been refused already. */
const discardPauseMs = 2_000;
/** The same where it says itself that it is larger than what is read at all. */
const hopelessPauseMs = 100;

/**
 * `GET`, `HEAD` and `PUT /documents/<sha256>`, the same at the gateway and at the subgraph that keeps them.
 * @throws {RequestError} what is to be answered instead, while nothing has been sent
 */
export async function serveDocument(
  request: IncomingMessage,
  response: ServerResponse,
  store: DocumentStore | undefined,
  caller: Caller,
): Promise<void> {
  const [path = '', query] = (request.url ?? '').split('?');
  const sha256 = path.split('/').at(-1) ?? '';
  try {
    if (!store) throw new NotFoundError('Document', sha256);
    if (request.method === 'PUT')
      return await take(request, response, store, sha256, new URLSearchParams(query), caller);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      throw new RequestError(405, 'METHOD_NOT_ALLOWED', 'Documents are read with GET and stored with PUT.');
    await give(request, response, store, sha256, caller);
  } catch (error) {
    await discard(request, isTooLong(request) ? hopelessPauseMs : discardPauseMs);
    throw asRequestError(error);
  }
}

/** A client that is still sending would see its connection reset instead of why it was refused. */
async function discard(request: IncomingMessage, pauseMs: number): Promise<void> {
  let left = discardedBytes;
  try {
    for await (const piece of piecesOf(request, pauseMs)) {
      left -= piece.length;
      if (left < 0) return;
    }
  } catch {
    // It has gone away by itself.
  }
}

function isTooLong({ headers }: IncomingMessage): boolean {
  return Number(headers['content-length'] ?? 0) > discardedBytes;
}

/** Whoever stops reading leaves the rest to be read. */
async function* piecesOf(request: IncomingMessage, pauseMs: number): AsyncGenerator<Buffer> {
  const pieces = request.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer, undefined>;
  for (;;) {
    const next = await withTimeout(pieces.next(), pauseMs).catch((error: unknown) => {
      if (!(error instanceof TimeoutError)) throw error;
      throw new RequestError(408, 'REQUEST_TIMEOUT', `Nothing more of the body came within ${pauseMs} ms.`);
    });
    if (next.done) return;
    yield next.value;
  }
}

async function give(
  request: IncomingMessage,
  response: ServerResponse,
  store: DocumentStore,
  sha256: string,
  caller: Caller,
) {
  const document = await store.open(sha256, caller);
  if (!document) throw new NotFoundError('Document', sha256);
  const etag = `"${sha256}"`;
  const isKnown = request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag) ?? false;
  response.writeHead(isKnown ? 304 : 200, { etag, ...(isKnown ? {} : headersOf(document, sha256)) });
  if (isKnown || request.method === 'HEAD') {
    response.end();
    // What comes from another process would otherwise keep its connection.
    if (document.bytes instanceof Readable) document.bytes.on('error', () => undefined).destroy();
  }
  // Whoever goes away in between ends the reading too.
  else await pipeline(Readable.from(document.bytes), response).catch(() => response.destroy());
}

/** Never shown as a page of this site: a document is somebody else's content. */
function headersOf({ mediaType, size, language, filename }: DocumentContent, sha256: string): Record<string, string> {
  const name = encodeURIComponent(filename ?? sha256).replace(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16)}`,
  );
  return {
    'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
    'content-length': String(size),
    'content-disposition': `attachment; filename*=UTF-8''${name}`,
    'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
    'cache-control': 'private, no-cache',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    ...(language !== null && { 'content-language': language }),
  };
}

async function take(
  request: IncomingMessage,
  response: ServerResponse,
  store: DocumentStore,
  sha256: string,
  query: URLSearchParams,
  caller: Caller,
): Promise<void> {
  checkRequest(request, query);
  const stated = (name: string) => query.get(name) ?? undefined;
  const language = stated('language');
  const filename = stated('filename');
  const isPublic = yesOrNo('public', stated('public'));
  const isConfidential = yesOrNo('confidential', stated('confidential'));
  const disclosedTo = stated('disclosedTo')?.split(',');
  const title = Object.fromEntries(
    ['kk', 'ru', 'en'].flatMap((each) => (query.has(`title.${each}`) ? [[each, query.get(`title.${each}`)]] : [])),
  );
  const { created, revision } = await store.keep(
    {
      sha256,
      mediaType: request.headers['content-type'] ?? '',
      ...(language !== undefined && { language }),
      ...(filename !== undefined && { filename }),
      ...(isPublic !== undefined && { isPublic }),
      ...(isConfidential !== undefined && { isConfidential }),
      ...(disclosedTo !== undefined && { disclosedTo }),
      title,
      bytes: piecesOf(request, longestPauseMs),
    },
    caller,
  );
  const text = JSON.stringify({ id: sha256, path: `/documents/${sha256}`, created, revision });
  response.writeHead(created ? 201 : 200, { 'content-type': 'application/json; charset=utf-8' }).end(text);
}

function yesOrNo(name: string, stated: string | undefined): boolean | undefined {
  if (stated !== undefined && stated !== 'true' && stated !== 'false')
    throw new InvalidInputError(name, stated, 'is neither true nor false.');
  return stated === undefined ? undefined : stated === 'true';
}

/** What would be overlooked otherwise, and the document be another than was meant. */
function checkRequest(request: IncomingMessage, query: URLSearchParams): void {
  const { 'content-encoding': encoding = 'identity', 'content-range': range } = request.headers;
  const unknown = [...query.keys()].find((name) => !parameters.includes(name));
  if (unknown !== undefined)
    throw new InvalidInputError(unknown, query.get(unknown), `is not one of ${parameters.join(', ')}.`);
  const twice = parameters.find((name) => query.getAll(name).length > 1);
  if (twice !== undefined) throw new InvalidInputError(twice, query.getAll(twice), 'is given more than once.');
  if (encoding !== 'identity')
    throw new RequestError(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      `Content-Encoding: documents are not taken in "${encoding}".`,
    );
  if (range !== undefined) throw new InvalidInputError('Content-Range', range, 'is not taken: a document comes whole.');
  if (isTooLong(request)) throw new DocumentTooLargeError(discardedBytes);
}

/** What may be said of a document beside its content and media type. */
const parameters = [
  'language',
  'filename',
  'public',
  'confidential',
  'disclosedTo',
  'title.kk',
  'title.ru',
  'title.en',
];

function asRequestError(error: unknown): unknown {
  if (error instanceof RequestError) return error;
  if (isConnectionFailure(error))
    return new RequestError(503, 'DATABASE_UNAVAILABLE', 'The store can not be reached; try again.');
  if (!(error instanceof HubError || error instanceof GraphQLError)) return error;
  const code = String(error.extensions['code']);
  const status = statusOf[code];
  return status === undefined ? error : new RequestError(status, code, error.message);
}
