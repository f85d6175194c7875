import { entryId } from '../annual-entry/annual-entry.id.ts';
import type { EntryLoaders } from '../annual-entry/annual-entry.lookup.ts';
import { DutyItemKind } from '../duty-item/duty-item.kind.ts';
import type { DutyItem } from '../duty-item/duty-item.type.ts';

type Item = Pick<DutyItem, 'treatyId' | 'kind'>;

/** Whether an information has an entry on the treaty of an item, of the kind that is due. */
export async function isReportedIn(
  informationId: string,
  { treatyId, kind }: Item,
  { inForceEntry, notInForceEntry }: EntryLoaders,
): Promise<boolean> {
  const entries = kind === DutyItemKind.IN_FORCE ? inForceEntry : notInForceEntry;
  return (await entries.byId.load(entryId(informationId, treatyId))) !== null;
}
