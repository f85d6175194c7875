import { DutyItemKind } from '../duty-item/duty-item.kind.ts';

/**
 * Under which subject of ¶5 a treaty falls while it has a status; one that is not listed is none to report on. What is
 * suspended has entered into force, and is under ¶5(1) until it ends. What is applied provisionally has not, and what
 * binds has not either where a source says so: these wait for procedures to be completed, which is ¶5(2).
 */
const kinds: Readonly<Record<string, DutyItemKind>> = {
  IN_FORCE: DutyItemKind.IN_FORCE,
  SUSPENDED: DutyItemKind.IN_FORCE,
  SIGNED: DutyItemKind.SIGNED_NOT_IN_FORCE,
  BOUND_NOT_IN_FORCE: DutyItemKind.SIGNED_NOT_IN_FORCE,
  PROVISIONALLY_APPLIED: DutyItemKind.SIGNED_NOT_IN_FORCE,
  UNKNOWN: DutyItemKind.UNSETTLED,
};

/** In force for any part of the time is in force; where that may have been, nobody can say that it was not. */
const precedence = [DutyItemKind.IN_FORCE, DutyItemKind.UNSETTLED, DutyItemKind.SIGNED_NOT_IN_FORCE];

export function isDue(status: string): boolean {
  return Object.hasOwn(kinds, status);
}

/** Null where none of the statuses is one to report on. */
export function dueKind(statuses: readonly string[]): DutyItemKind | null {
  const had = new Set(statuses.filter(isDue).map((status) => kinds[status]));
  return precedence.find((kind) => had.has(kind)) ?? null;
}
