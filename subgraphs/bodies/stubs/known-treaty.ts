import type { Caller, ExistenceCheck } from '../../_kit/contract.ts';
import { idField } from '../../_kit/ingest/fields.ts';

/**
 * Whether treaties has such a treaty for a caller; null: it can't be asked. To be asked before the transaction: nothing
 * waits for another subgraph while it holds the lock.
 * @param withheld the treaties that are confidential to the caller: there is none of these
 */
export async function isTreatyFor(
  caller: Caller,
  treaty: string,
  exists: ExistenceCheck,
  withheld: ReadonlySet<string>,
): Promise<boolean | null> {
  // What can be no id is not kept as unverified: it will never be one.
  if (!idField.safeParse(treaty).success) return false;
  const known = caller.actor === null ? null : await exists('Treaty', [treaty], caller);
  return withheld.has(treaty) ? false : known && known.has(treaty);
}
