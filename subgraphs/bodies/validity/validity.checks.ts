import type { Checks } from '../../_kit/command/checks.ts';
import { invalidValue, overlap } from '../../_kit/command/problems.ts';
import { firstOverlap, isValidOn, type DatedRecord } from './validity.rule.ts';

/** `others` exclude the record while they are valid; the first in its way is named, unless it is hidden from the caller. */
export function checkOverlap(
  checks: Checks,
  record: DatedRecord,
  others: Iterable<DatedRecord>,
  hidden?: ReadonlySet<string>,
): void {
  const other = firstOverlap(record, others);
  if (other) checks.push(overlap({ field: 'input.validFrom' }, other.id, hidden));
}

interface Successor {
  readonly validFrom?: string | null;
  readonly endsPrevious: boolean;
}

/**
 * The open one that ends where the new one begins, if that is asked for. An end that is already stated is not moved:
 * whoever knows better corrects it.
 */
export function previousOf<T extends DatedRecord>(
  checks: Checks,
  { validFrom = null, endsPrevious }: Successor,
  others: readonly T[],
): T | null {
  if (!endsPrevious) return null;
  if (validFrom === null) {
    checks.push(endsPreviousWhen());
    return null;
  }
  const isOpen = (one: T) => one.validUntil === null && one.validFrom !== validFrom && isValidOn(one, validFrom);
  return others.find(isOpen) ?? null;
}

function endsPreviousWhen() {
  return invalidValue(
    { field: 'input.endsPrevious' },
    {
      kk: 'Алдыңғы жазбаны аяқтау үшін жаңасының бірінші күні керек.',
      ru: 'Чтобы закончить прежнюю запись, нужен первый день новой.',
      en: 'To end the previous one, validFrom is needed.',
    },
  );
}
