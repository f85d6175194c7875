import { EdmsFault } from '../edms-message/edms-fault.ts';

/** About this very message: sent again as it is, it would be refused again. */
const refusing: ReadonlySet<number> = new Set([400, 409, 413, 415, 422]);
/** Set-up: once that is put right, the same message passes. */
const unknowing: ReadonlySet<number> = new Set([401, 403, 404, 405, 407]);
/** Come back later. */
const busy: ReadonlySet<number> = new Set([408, 425, 429]);

/** What an HTTP status says that is no success; whatever is neither expected nor a refusal is tried again. */
export function faultOfStatus(status: number): EdmsFault {
  if (refusing.has(status)) return EdmsFault.REFUSED;
  if (unknowing.has(status)) return EdmsFault.NOT_AUTHORISED;
  return status >= 500 || busy.has(status) ? EdmsFault.NOT_SERVING : EdmsFault.INVALID_ANSWER;
}
