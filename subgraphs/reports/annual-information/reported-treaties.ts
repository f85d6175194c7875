import type { ReportsLoaders } from '../context.ts';
import { DutyItemKind } from '../duty-item/duty-item.kind.ts';
import type { DutyItem } from '../duty-item/duty-item.type.ts';

interface ById {
  readonly byId: { load(id: string): Promise<object | null> };
}

/** The loaders of what informations say treaty by treaty; an entry has the id `<information>:<treaty>`. */
export interface EntryLoaders {
  readonly inForceEntry?: ById;
  readonly notInForceEntry?: ById;
}

/** The treaties of a duty that an information has an entry on; null where entries are not kept. */
export async function reportedTreaties(
  informationId: string,
  items: readonly Pick<DutyItem, 'treatyId' | 'kind'>[],
  { inForceEntry, notInForceEntry }: ReportsLoaders & EntryLoaders,
): Promise<ReadonlySet<string> | null> {
  if (!inForceEntry || !notInForceEntry) return null;
  const found = await Promise.all(
    items.map(async ({ treatyId, kind }) => {
      const entries = kind === DutyItemKind.IN_FORCE ? inForceEntry : notInForceEntry;
      return (await entries.byId.load(`${informationId}:${treatyId}`)) === null ? [] : [treatyId];
    }),
  );
  return new Set(found.flat());
}
