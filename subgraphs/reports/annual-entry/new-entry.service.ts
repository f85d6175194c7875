import type { Checks } from '../../_kit/command/checks.ts';
import { alreadyRecorded } from '../../_kit/command/problems.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { nilFaults } from '../annual-information/draft.rule.ts';
import { draftFor } from '../annual-information/draft.service.ts';
import type { DutyItemKind } from '../duty-item/duty-item.kind.ts';
import { complain } from '../faults/fault.ts';
import { checkKnown, isKnownAs, type KnownOthers } from '../stubs/known-others.ts';
import type { AnnualEntryColumns } from './annual-entry.entity.ts';
import { entryId } from './annual-entry.id.ts';
import { entryIdFaults, otherKindFault } from './annual-entry.rule.ts';
import { checkDueKind } from './due-kind.service.ts';

interface NewEntry {
  readonly information: string;
  readonly treaty: string;
}

interface Kinds {
  /** Of which the entry is one, and of which it is none. */
  readonly own: new () => AnnualEntryColumns;
  readonly other: new () => AnnualEntryColumns;
  /** What the entry reports the treaty as. */
  readonly kind: DutyItemKind;
  readonly known: KnownOthers;
}

/** Whether an entry on a treaty can be begun; the id that it gets. */
export async function checkNewEntry(
  work: UnitOfWork,
  checks: Checks,
  { information, treaty }: NewEntry,
  { own, other, kind, known }: Kinds,
): Promise<string> {
  const id = entryId(information, treaty);
  const draft = await draftFor(work, checks, { information, field: 'information' });
  if (draft) complain(checks, nilFaults('information', draft));
  complain(checks, entryIdFaults({ information, treaty }));
  checkKnown(checks, known);
  // On what is no treaty for the caller there is no entry for them either.
  if (isKnownAs(known, 'treaty') === false) return id;
  if ((await work.existing(own, [id])).has(id)) checks.push(alreadyRecorded({ field: 'input.treaty' }, id));
  if ((await work.existing(other, [id])).has(id)) complain(checks, [otherKindFault({ information, treaty })]);
  else if (draft) await checkDueKind(work, checks, draft, { field: 'treaty', value: treaty, treaty, kind });
  return id;
}
