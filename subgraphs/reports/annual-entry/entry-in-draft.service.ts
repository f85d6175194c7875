import type { Checks } from '../../_kit/command/checks.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { draftFor } from '../annual-information/draft.service.ts';
import { partsOfEntryId, type EntryParts } from './annual-entry.id.ts';
import { lackingEntries } from './annual-entry.ingester.ts';

/** Where an entry of either kind stands, if something may be written below it; else null, and the checks say why not. */
export async function entryInDraft(work: UnitOfWork, checks: Checks, entry: string): Promise<EntryParts | null> {
  const parts = partsOfEntryId(entry);
  const [lacking] = await lackingEntries(work, [entry]);
  if (parts === null || lacking) {
    checks.push(unknownReference({ field: 'input.entry' }, 'AnnualEntry', entry));
    return null;
  }
  const draft = await draftFor(work, checks, { information: parts.informationId, field: 'entry' });
  return draft === null ? null : parts;
}
