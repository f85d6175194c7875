import { hubItself } from './access/identity.ts';
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

/** The hub itself, in the request of a caller: as patient as that one, after the same states, and seeing all. */
export function hubFor(caller: Caller): Caller {
  return { ...caller, actor: null, identity: hubItself };
}
