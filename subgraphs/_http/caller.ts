import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '../_kit/contract.ts';
import { Deadline } from '../_kit/deadline.ts';
import type { Bearer } from './token.ts';

const saneRequestId = /^[\w.:/+=-]{1,128}$/;

/** The client's request id where it can stand in a log line and a header, else a new one. */
export function requestIdOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && saneRequestId.test(header) ? header : randomUUID();
}

/**
 * What of a caller crosses in headers; who it is crosses in the token.
 * @param waitsMs for the answer; absent: for as long as it takes
 */
export function toHeaders(caller: Caller, waitsMs?: number): Record<string, string> {
  return {
    ...(waitsMs !== undefined && { 'hub-waits-ms': waitsMs.toFixed() }),
    'x-request-id': caller.requestId,
    ...(caller.acceptLanguage !== null && { 'accept-language': caller.acceptLanguage }),
    ...(caller.atLeastRevision > 0 && { 'hub-revision': String(caller.atLeastRevision) }),
    ...(caller.atLeastOfOthers && { 'hub-revision-of-others': JSON.stringify(caller.atLeastOfOthers) }),
    ...(caller.isPeer && { 'hub-peer': '1' }),
    ...(caller.atRevision !== null && { 'hub-at-revision': String(caller.atRevision) }),
    ...(caller.atRevisionOfOthers && { 'hub-at-revision-of-others': JSON.stringify(caller.atRevisionOfOthers) }),
  };
}

export function fromHeaders(headers: IncomingHttpHeaders, { actor, identity }: Bearer): Caller {
  const atLeast = headers['hub-revision-of-others'];
  const at = headers['hub-at-revision-of-others'];
  const waitsMs = numberIn(headers['hub-waits-ms']);
  return {
    scope: {},
    requestId: requestIdOf(headers['x-request-id']),
    actor,
    identity,
    acceptLanguage: headers['accept-language'] ?? null,
    atLeastRevision: numberIn(headers['hub-revision']) ?? 0,
    atRevision: numberIn(headers['hub-at-revision']),
    ...(typeof atLeast === 'string' && { atLeastOfOthers: JSON.parse(atLeast) as Record<string, number> }),
    ...(typeof at === 'string' && { atRevisionOfOthers: JSON.parse(at) as Record<string, number> }),
    ...(headers['hub-peer'] === '1' && { isPeer: true }),
    ...(waitsMs !== null && { deadline: Deadline.ofAnswerWithin(waitsMs) }),
  };
}

function numberIn(header: string | string[] | undefined): number | null {
  return typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : null;
}
