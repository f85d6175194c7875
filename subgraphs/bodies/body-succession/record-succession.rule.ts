import type { Span } from '../validity/validity.rule.ts';
import { BodySuccessionKind } from './body-succession.kind.ts';
import type { Step } from './body-succession.rule.ts';

/** A succession as it is recorded, or will be. */
export interface RecordedStep extends Step {
  readonly id: string;
  readonly date: string | null;
}

/** One body follows another once on a day, in one way; without a day, once in each way. */
export function sameAs(one: RecordedStep, others: Iterable<RecordedStep>): RecordedStep | null {
  for (const other of others) {
    const isOfSame = other.predecessorId === one.predecessorId && other.successorId === one.successorId;
    const isAlike = other.date === one.date && (one.date !== null || other.kind === one.kind);
    if (other.id !== one.id && isOfSame && isAlike) return other;
  }
  return null;
}

/**
 * A body does not become what it came from at one time: the step by which its successor leads back to it. Two bodies may
 * part and join again on days that are known to differ, and give functions to each other whenever.
 */
export function loopWith(one: RecordedStep, others: Iterable<RecordedStep>): RecordedStep | null {
  if (!becomes(one)) return null;
  const steps = [...others].filter((each) => each.id !== one.id && becomes(each) && mayMeet(each, one));
  const reached = new Set([one.successorId]);
  // A set is walked to its end, also through what comes to it meanwhile.
  for (const body of reached)
    for (const step of steps) {
      if (step.predecessorId !== body) continue;
      if (step.successorId === one.predecessorId) return step;
      reached.add(step.successorId);
    }
  return null;
}

function becomes({ kind }: Step): boolean {
  return kind !== BodySuccessionKind.FUNCTIONS_TRANSFERRED;
}

/** They may be of one day. */
function mayMeet({ on: a }: Step, { on: b }: Step): boolean {
  return a === null || b === null || (a.earliest <= b.latest && b.earliest <= a.latest);
}

/**
 * From when to when there was a body, as far as its names and capacities tell; null: no bound is known. One without any
 * day does not say that the body was there before another.
 */
export function lifeOf(spans: readonly Span[]): Span {
  const dated = spans.filter(({ validFrom, validUntil }) => validFrom !== null || validUntil !== null);
  const [first = null] = bounds(dated.map(({ validFrom }) => validFrom));
  return { validFrom: first, validUntil: bounds(spans.map(({ validUntil }) => validUntil)).at(-1) ?? null };
}

/** In order; none where one of them is open. */
function bounds(days: readonly (string | null)[]): string[] {
  const known = days.filter((day) => day !== null);
  return known.length === days.length ? known.sort() : [];
}
