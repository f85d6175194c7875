import { RequirementKind, RequirementState } from './requirement.kind.ts';

/** From which year to which a requirement holds; null: not known, or open. */
export interface Years {
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

export function holdsIn({ firstYear, lastYear }: Years, year: number): boolean {
  return (firstYear === null || firstYear <= year) && (lastYear === null || lastYear >= year);
}

/** There is a year in which both hold. */
export function shareYears(a: Years, b: Years): boolean {
  const [first, last] = [
    Math.max(a.firstYear ?? 0, b.firstYear ?? 0),
    Math.min(a.lastYear ?? 9999, b.lastYear ?? 9999),
  ];
  return first <= last;
}

/** What it asks is known well enough to hold somebody to it. */
export function isKnown(state: RequirementState): boolean {
  return state === RequirementState.VERIFIED || state === RequirementState.ASSUMED;
}

/** Somebody has registered, with a source, what the regime requires: there are requirements, none of them unverified. */
export function isRegistered(requirements: readonly { readonly state: RequirementState }[]): boolean {
  return requirements.length > 0 && requirements.every(({ state }) => state !== RequirementState.UNVERIFIED);
}

/** What obliges a central state body itself: its information (¶5), how it comes to it (¶6), how it delivers it (¶7). */
export const obligingBodies: ReadonlySet<RequirementKind> = new Set([
  RequirementKind.INFORMATION_DEADLINE,
  RequirementKind.CONTENT_IN_FORCE,
  RequirementKind.CONTENT_NOT_IN_FORCE,
  RequirementKind.INPUTS,
  RequirementKind.LANGUAGES,
  RequirementKind.SIGNATURE,
  RequirementKind.FORMS,
]);

/** Those that are a day of the year. */
export const deadlineKinds: ReadonlySet<RequirementKind> = new Set([
  RequirementKind.INFORMATION_DEADLINE,
  RequirementKind.SUMMARY_DEADLINE,
]);

/** What a regime requires of a kind, from year to year. */
export interface Held extends Years {
  readonly id: string;
  readonly regimeId: string;
  readonly kind: RequirementKind;
}

/** A year is held to one requirement of a kind: to one wording of its paragraph. */
export function rivalOf(one: Held, others: Iterable<Held>): Held | null {
  for (const other of others) {
    const isSame = other.regimeId === one.regimeId && other.kind === one.kind;
    if (isSame && other.id !== one.id && shareYears(other, one)) return other;
  }
  return null;
}
