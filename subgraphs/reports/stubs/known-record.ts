import type { Caller, ExistenceCheck } from '../../_kit/contract.ts';
import { idField } from '../../_kit/ingest/fields.ts';

/**
 * Whether another subgraph has a record for a caller: what is confidential to them does not exist. Null: it can't be
 * asked. To be asked before the transaction: nothing waits for another subgraph while it holds the lock.
 */
export async function isKnownTo(
  caller: Caller,
  type: string,
  id: string,
  exists: ExistenceCheck,
): Promise<boolean | null> {
  // What can be no id is not kept as unverified: it will never be one.
  if (!idField.safeParse(id).success) return false;
  const known = caller.actor === null ? null : await exists(type, [id], caller);
  return known && known.has(id);
}

interface Named {
  readonly id: string | null | undefined;
  readonly isKnown: boolean | null | undefined;
  /** What the record named so far. */
  readonly before?: string | null;
}

/** For the column of the check: where nobody could be asked again of the same, the earlier answer stays. */
export function checkColumn({ id, isKnown, before = null }: Named): 'VERIFIED' | null | undefined {
  if (isKnown) return 'VERIFIED';
  return id === undefined || id === before ? undefined : null;
}
