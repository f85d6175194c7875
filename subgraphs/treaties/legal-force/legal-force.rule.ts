import { LegalForceReason as Reason, LegalForceValue as Value } from './legal-force.type.ts';

/** When an act takes effect: `date` where a source gives the day, `notBefore` the first day that it can be. */
export interface Effect {
  /** First day that the date of adoption can mean; null where none is known. */
  readonly adopted: string | null;
  readonly date: string | null;
  readonly notBefore: string | null;
}

/** A repeal takes effect as the act does that repeals. */
export interface Repeal extends Effect {
  readonly actId: string;
}

export interface ForceVerdict {
  readonly value: Value;
  readonly reason: Reason;
  readonly repealedById: string | null;
}

/**
 * Whether an act is in force on a day. An effective date that no source gives is not worked out from its rule: from
 * the first day that it can be, the answer is UNKNOWN until a source settles it, and so it is for a repeal.
 */
export function legalForce(act: Effect, repeals: readonly Repeal[], day: string): ForceVerdict {
  const verdict = (value: Value, reason: Reason, repealedById: string | null = null): ForceVerdict => {
    return { value, reason, repealedById };
  };
  const [ended] = repeals.filter((each) => isSure(each, day)).sort(byDate);
  if (ended) return verdict(Value.NO, Reason.REPEALED, ended.actId);
  if (!isPossible(act, day)) {
    const isAdopted = act.adopted === null || act.adopted <= day;
    return verdict(Value.NO, isAdopted ? Reason.NOT_YET_EFFECTIVE : Reason.NOT_ADOPTED);
  }
  if (!isSure(act, day)) return verdict(Value.UNKNOWN, Reason.EFFECTIVE_DATE_NOT_KNOWN);
  const possible = repeals.find((each) => isPossible(each, day));
  return possible
    ? verdict(Value.UNKNOWN, Reason.MAY_BE_REPEALED, possible.actId)
    : verdict(Value.YES, Reason.EFFECTIVE);
}

function isSure({ date }: Effect, day: string): boolean {
  return date !== null && date <= day;
}

/** Without a date, an act can have effect from the day it was adopted, or later where a rule says so. */
function isPossible({ adopted, date, notBefore }: Effect, day: string): boolean {
  if (date !== null) return date <= day;
  return [adopted, notBefore].every((first) => first === null || first <= day);
}

function byDate(a: Effect, b: Effect): number {
  return (a.date ?? '') < (b.date ?? '') ? -1 : 1;
}
