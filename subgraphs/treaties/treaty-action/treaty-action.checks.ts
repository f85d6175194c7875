import type { Checks } from '../../_kit/command/checks.ts';
import { invalidValue } from '../../_kit/command/problems.ts';
import { labelOf } from '../../_kit/labels.ts';
import { daysOf } from '../../_kit/partial-date.ts';
import { canBeOfTreaty, canLieAhead, TreatyActionKind } from './treaty-action.kind.ts';

/** What an action is, and when. */
export interface DatedKind {
  readonly kind: TreatyActionKind;
  readonly date: string | null;
}

/**
 * An action is something that was done, unless its date is that of an effect to come.
 * @param field the one that makes it so: a past kind on a day ahead, or a day ahead of a past kind
 */
export function checkNotAhead(
  checks: Checks,
  field: 'input.date' | 'input.kind',
  { kind, date }: DatedKind,
  today: string,
): void {
  const { earliest } = daysOf(date);
  // Of a partial date some days may be ahead: it can still be one that has come.
  if (date === null || earliest === null || earliest <= today || canLieAhead.has(kind)) return;
  const what = labelOf(TreatyActionKind, kind);
  checks.push(
    invalidValue(
      { field },
      {
        kk: `${date} бүгінгі күннен (${today}) кейін: «${what.kk}» жасалғаннан кейін ғана тіркеледі.`,
        ru: `${date} — позже сегодняшнего дня (${today}): «${what.ru}» записывают, когда это сделано.`,
        en: `${date} is after today (${today}): ${kind} is recorded once it is done.`,
      },
    ),
  );
}

/** A treaty does not ratify itself; and what it does itself, no participant does. */
export function checkActor(checks: Checks, kind: TreatyActionKind, party: string | null): void {
  const what = labelOf(TreatyActionKind, kind);
  if (party === null && !canBeOfTreaty.has(kind)) {
    checks.push(
      invalidValue(
        { field: 'input.kind' },
        {
          kk: `«${what.kk}» — қатысушының әрекеті: қатысушыны көрсетіңіз.`,
          ru: `«${what.ru}» — действие участника: укажите участника.`,
          en: `${kind} is done by a participant: say which.`,
        },
      ),
    );
  }
  if (party !== null && kind === TreatyActionKind.ENTRY_INTO_FORCE) {
    const ofParty = labelOf(TreatyActionKind, TreatyActionKind.ENTRY_INTO_FORCE_FOR_PARTY);
    checks.push(
      invalidValue(
        { field: 'input.kind' },
        {
          kk: `«${what.kk}» — шарттың өзі туралы; қатысушы үшін «${ofParty.kk}» бар.`,
          ru: `«${what.ru}» — о самом договоре; для участника есть «${ofParty.ru}».`,
          en: "ENTRY_INTO_FORCE is the treaty's own; for a participant there is ENTRY_INTO_FORCE_FOR_PARTY.",
        },
      ),
    );
  }
}

/** What the correction leaves as it is, as an import has brought it, does not stand in its way. */
export function checkCorrected(
  checks: Checks,
  before: DatedKind & { readonly partyId: string | null },
  { kind = before.kind, date = before.date }: Partial<DatedKind>,
  today: string,
): void {
  if (kind !== before.kind) checkActor(checks, kind, before.partyId);
  if (date !== before.date) checkNotAhead(checks, 'input.date', { kind, date }, today);
  else if (kind !== before.kind) checkNotAhead(checks, 'input.kind', { kind, date }, today);
}
