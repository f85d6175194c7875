import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request, RequestHandler } from 'express';
import { sendError } from './errors.ts';
import { savedOperations } from './saved-operations.ts';

/** What a request says of the document that it wants run. */
export interface Asked {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly persistedQuery?: unknown;
}

/** As clients name a text that the hub has already. */
interface PersistedQuery {
  readonly version?: unknown;
  readonly sha256Hash?: unknown;
}

export type Refusal = readonly [status: number, code: string, message: string];

/** The text to run, null where the request names one that only others may know; or why nothing is run. */
export type Found = { readonly text: string | null; readonly refusal?: undefined } | { readonly refusal: Refusal };

const notTrusted: Refusal = [
  403,
  'DOCUMENT_NOT_TRUSTED',
  'Only saved operations are answered here: send the text of one, or its SHA-256 as `documentId`.',
];
const unknown: Refusal = [404, 'DOCUMENT_NOT_FOUND', 'There is no saved operation with this `documentId`.'];
const malformed: Refusal = [400, 'BAD_REQUEST', '`persistedQuery` is not {"version": 1, "sha256Hash": "<SHA-256>"}.'];
const anotherText: Refusal = [400, 'BAD_REQUEST', '`persistedQuery.sha256Hash` is not the SHA-256 of `query`.'];

/**
 * A saved operation may be asked for by the SHA-256 of its text, as `documentId` or as a persisted query. With `only`
 * nothing else is answered.
 */
export function trustedDocuments(operationsFolder: string, only: boolean): RequestHandler {
  const find = documentFinder(operationsFolder, only);
  return (request, response, next) => {
    const asked = askedBy(request);
    const { text, refusal } = { text: null, ...find(asked) };
    if (refusal) return sendError(response, ...refusal);
    if (text !== null && text !== asked.query) fillIn(request, text);
    next();
  };
}

export function documentFinder(operationsFolder: string, only: boolean): (asked: Asked) => Found {
  const texts = savedOperations(operationsFolder).map((file) => readFileSync(join(operationsFolder, file), 'utf8'));
  const trusted = new Map(texts.map((text) => [hashOf(text), text]));
  return (asked) => {
    const { query } = asked;
    const sent = typeof query === 'string' && query !== '' ? query : null;
    const text = trusted.get(sent === null ? nameOf(asked) : hashOf(sent));
    const refusal = refusalOf(asked, sent, only, text !== undefined);
    return refusal ? { refusal } : { text: sent ?? text ?? null };
  };
}

function refusalOf({ persistedQuery, documentId }: Asked, sent: string | null, only: boolean, isTrusted: boolean) {
  if (persistedQuery != null) {
    const { version, sha256Hash } = persistedQuery as PersistedQuery;
    if (version !== 1 || typeof sha256Hash !== 'string' || !/^[\da-f]{64}$/.test(sha256Hash)) return malformed;
    if (sent !== null && sha256Hash !== hashOf(sent)) return anotherText;
  }
  if (isTrusted) return null;
  if (only) return notTrusted;
  return documentId != null && sent === null ? unknown : null;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function askedBy(request: Request): Asked {
  const isGet = request.method === 'GET';
  const { query, documentId, extensions } = (isGet ? request.query : (request.body ?? {})) as Record<string, unknown>;
  const { persistedQuery } = ((isGet ? parsed(extensions) : extensions) ?? {}) as Asked;
  return { query, documentId, persistedQuery };
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** `sha256:` before a hash says what it would be taken for anyway. */
function nameOf({ documentId, persistedQuery }: Asked): string {
  const { sha256Hash } = (persistedQuery ?? {}) as PersistedQuery;
  const name = documentId ?? sha256Hash;
  return typeof name === 'string' ? name.replace(/^sha256:/, '') : '';
}

/** For what comes after, as if the client had sent the text. */
function fillIn(request: Request, text: string): void {
  if (request.method !== 'GET') {
    (request.body as { query: string }).query = text;
    return;
  }
  const [path = '', search] = request.url.split('?');
  const parameters = new URLSearchParams(search);
  parameters.set('query', text);
  request.url = `${path}?${parameters.toString()}`;
}
