import type { ChangeRecord, Revision } from '../record/recorded.entity.ts';
import { canonicalJson } from './canonical.ts';
import { hashOfChange, hashOfUnit, type RowHashes, type Unit } from './chain.ts';

/**
 * Links the changes of a unit of work to what came before.
 * @param previous the last link of the chain before this unit
 * @returns the revision as it is stored, with the link that seals the unit
 */
export function seal(previous: string, unit: Unit, changes: readonly ChangeRecord[], rows: RowHashes): Revision {
  let last = previous;
  for (const change of changes) last = change.hash = hashOfChange(last, unit, change);
  return { ...unit, rowHashes: canonicalJson(rows), hash: hashOfUnit(last, unit, changes.length, rows) };
}
