import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '../_kit/contract.ts';
import type { Bearer } from './token.ts';

const saneRequestId = /^[\w.:/+=-]{1,128}$/;

/** The client's request id where it can stand in a log line and a header, else a new one. */
export function requestIdOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && saneRequestId.test(header) ? header : randomUUID();
}

/** What of a caller crosses in headers; who it is crosses in the token. */
export function toHeaders(caller: Caller): Record<string, string> {
  return {
    'x-request-id': caller.requestId,
    ...(caller.acceptLanguage !== null && { 'accept-language': caller.acceptLanguage }),
    ...(caller.atLeastRevision > 0 && { 'hub-revision': String(caller.atLeastRevision) }),
    ...(caller.isPeer && { 'hub-peer': '1' }),
  };
}

export function fromHeaders(headers: IncomingHttpHeaders, { actor, identity }: Bearer): Caller {
  const atLeast = headers['hub-revision'];
  return {
    scope: {},
    requestId: requestIdOf(headers['x-request-id']),
    actor,
    identity,
    acceptLanguage: headers['accept-language'] ?? null,
    atLeastRevision: typeof atLeast === 'string' && /^\d{1,15}$/.test(atLeast) ? Number(atLeast) : 0,
    ...(headers['hub-peer'] === '1' && { isPeer: true }),
  };
}
