import { entryId } from '../annual-entry/annual-entry.id.ts';
import { entryById, type EntryLoaders } from '../annual-entry/annual-entry.lookup.ts';
import { DutyItemKind } from '../duty-item/duty-item.kind.ts';
import type { DutyItem } from '../duty-item/duty-item.type.ts';

type Item = Pick<DutyItem, 'treatyId' | 'kind'>;

/** Whether an information has an entry on the treaty of an item, of the kind that is due; of either, if not settled. */
export async function isReportedIn(
  informationId: string,
  { treatyId, kind }: Item,
  loaders: EntryLoaders,
): Promise<boolean> {
  const id = entryId(informationId, treatyId);
  if (kind === DutyItemKind.UNSETTLED) return (await entryById(id, loaders)) !== null;
  const entries = kind === DutyItemKind.IN_FORCE ? loaders.inForceEntry : loaders.notInForceEntry;
  return (await entries.byId.load(id)) !== null;
}
