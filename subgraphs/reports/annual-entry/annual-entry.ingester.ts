import type { Conflict } from '../../_kit/ingest/ingester.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { conflictOf } from '../faults/fault.ts';
import { InForceEntryEntity } from '../in-force-entry/in-force-entry.entity.ts';
import { NotInForceEntryEntity } from '../not-in-force-entry/not-in-force-entry.entity.ts';
import type { AnnualEntryColumns } from './annual-entry.entity.ts';
import { entryId } from './annual-entry.id.ts';
import { otherKindFault } from './annual-entry.rule.ts';

/** For each id whether there is no entry of either kind with it. Null names no entry, and lacks none. */
export async function lackingEntries(
  work: UnitOfWork,
  ids: readonly (string | null | undefined)[],
): Promise<(Conflict | null)[]> {
  const named = ids.filter((id): id is string => id != null);
  const inForce = await work.existing(InForceEntryEntity, named);
  const notInForce = await work.existing(NotInForceEntryEntity, named);
  return ids.map((id) => {
    if (id == null || inForce.has(id) || notInForce.has(id)) return null;
    return { field: 'entry', value: id, rule: 'names no entry of the hub.' };
  });
}

/** A treaty is in one of the two kinds. */
export async function entriesOfOtherKind(
  work: UnitOfWork,
  other: new () => AnnualEntryColumns,
  records: readonly { readonly information: string; readonly treaty: string }[],
): Promise<(Conflict | null)[]> {
  const ids = records.map(({ information, treaty }) => entryId(information, treaty));
  const present = await work.existing(other, ids);
  return records.map((record, at) => (present.has(ids[at] ?? '') ? conflictOf(otherKindFault(record)) : null));
}
