import type { Caller } from './contract.ts';

/** A caller of whom only some is known: else the public, who may not write and has seen nothing. */
export function callerWith(known: Pick<Caller, 'requestId'> & Partial<Caller>): Caller {
  return {
    scope: {},
    actor: null,
    identity: null,
    acceptLanguage: null,
    atLeastRevision: 0,
    atRevision: null,
    ...known,
  };
}
