import { TreatyActionKind as Kind } from '../treaty-action/treaty-action.kind.ts';
import { PartyStatusReason as Reason, PartyStatusValue as Value } from './party-status.type.ts';

/** An action as the rule sees it: `earliest`–`latest` are the days it can have happened on; null: any day. */
export interface ActionFact {
  readonly id: string;
  readonly kind: Kind;
  readonly date: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
}

export interface StatusFacts {
  readonly ofParty: readonly ActionFact[];
  readonly ofTreaty: readonly ActionFact[];
  readonly statedNotInForceOn: string | null;
}

export interface Verdict {
  readonly status: Value;
  readonly reason: Reason | null;
  readonly boundById: string | null;
  readonly inForceSince: string | null;
}

export interface StatusSpan extends Verdict {
  readonly fromDay: string;
  /** First day after the span. */
  readonly untilDay: string;
}

const beginning = '0001-01-01';
const end = '9999-12-31';

const consents = new Set([
  Kind.RATIFICATION,
  Kind.ACCEPTANCE,
  Kind.APPROVAL,
  Kind.ACCESSION,
  Kind.SUCCESSION,
  Kind.FORMAL_CONFIRMATION,
  Kind.DEFINITIVE_SIGNATURE,
  Kind.CONSENT_TO_BE_BOUND,
]);
const signatures = new Set([Kind.SIGNATURE, Kind.SUCCESSION_TO_SIGNATURE]);
const endings = new Set([Kind.DENUNCIATION, Kind.WITHDRAWAL, Kind.TERMINATION]);
const withoutEffect = new Set([Kind.RESERVATION, Kind.DECLARATION, Kind.OBJECTION, Kind.ADOPTION]);

/** The spans of days on which a treaty has one status for one party; days before the first action are left out. */
export function statusSpans(facts: StatusFacts): StatusSpan[] {
  const starts = breakpoints(facts);
  const spans: StatusSpan[] = [];
  starts.forEach((fromDay, index) => {
    const verdict = verdictOn(facts, fromDay);
    const untilDay = starts[index + 1] ?? end;
    const last = spans.at(-1);
    if (last && sameVerdict(last, verdict)) spans[spans.length - 1] = { ...last, untilDay };
    else spans.push({ ...verdict, fromDay, untilDay });
  });
  return spans.filter((span) => span.status !== Value.NO_ACTION);
}

/** Days on which something may begin to hold: nothing changes between two of them. */
function breakpoints({ ofParty, ofTreaty, statedNotInForceOn }: StatusFacts): string[] {
  const days = [...ofParty, ...ofTreaty].flatMap((action) => [action.earliest, action.latest]);
  return [...new Set([beginning, ...days, statedNotInForceOn].filter((day): day is string => day !== null))].sort();
}

/** Judged twice, with inexact dates at their earliest and at their latest: only what both agree on is known. */
function verdictOn(facts: StatusFacts, day: string): Verdict {
  const late = judge(facts, day, (action) => action.latest ?? end);
  const early = judge(facts, day, (action) => action.earliest ?? beginning);
  if (early.status === late.status) return late;
  return { status: Value.UNKNOWN, reason: Reason.DATE_NOT_EXACT, boundById: null, inForceSince: null };
}

type DayOf = (action: ActionFact) => string;

function judge(facts: StatusFacts, day: string, dayOf: DayOf): Verdict {
  const happened = facts.ofParty.filter((action) => dayOf(action) <= day).sort((a, b) => compare(dayOf(a), dayOf(b)));
  // What came before a denunciation does not count towards what comes after it.
  const since = happened.slice(happened.findLastIndex((action) => endings.has(action.kind)) + 1);
  const place = (kinds: ReadonlySet<Kind>) => since.findLastIndex((action) => kinds.has(action.kind));
  const boundById = since[place(consents)]?.id ?? null;
  const inForce = place(new Set([Kind.ENTRY_INTO_FORCE_FOR_PARTY]));
  const bound = Math.max(place(consents), inForce);
  const verdict = (status: Value, reason: Reason | null = null): Verdict => ({
    status,
    reason,
    boundById,
    inForceSince: null,
  });
  if (happened.length === 0) return verdict(Value.NO_ACTION);
  const treatyEnded = facts.ofTreaty.some((action) => endings.has(action.kind) && dayOf(action) <= day);
  if (treatyEnded || (bound < 0 && since.length < happened.length)) return verdict(Value.ENDED);
  if (bound >= 0 && place(new Set([Kind.SUSPENSION])) > bound) return verdict(Value.SUSPENDED);
  if (inForce >= 0 && !entersLater(facts.ofTreaty, day, dayOf)) {
    return { ...verdict(Value.IN_FORCE), inForceSince: since[inForce]?.date ?? null };
  }
  if (place(new Set([Kind.PROVISIONAL_APPLICATION])) >= 0) return verdict(Value.PROVISIONALLY_APPLIED);
  if (bound >= 0) return { ...verdict(Value.UNKNOWN), ...notInForce(facts, day, dayOf) };
  return verdict(...unbound(since, place));
}

/** No consent to be bound is recorded. */
function unbound(since: readonly ActionFact[], place: (kinds: ReadonlySet<Kind>) => number): [Value, Reason | null] {
  if (place(signatures) >= 0) return [Value.SIGNED, null];
  if (since.every((action) => withoutEffect.has(action.kind))) return [Value.NO_ACTION, null];
  return [Value.UNKNOWN, Reason.EFFECT_NOT_KNOWN];
}

/** Bound without being in force needs somebody who says so; silence means that it is not known. */
function notInForce(facts: StatusFacts, day: string, dayOf: DayOf): Pick<Verdict, 'status' | 'reason'> {
  const { ofParty, ofTreaty, statedNotInForceOn: stated } = facts;
  if (entersLater([...ofParty, ...ofTreaty], day, dayOf)) {
    return { status: Value.BOUND_NOT_IN_FORCE, reason: Reason.ENTERS_INTO_FORCE_LATER };
  }
  const entered = ofTreaty.some((action) => action.kind === Kind.ENTRY_INTO_FORCE);
  if (stated !== null && !entered) return { status: Value.BOUND_NOT_IN_FORCE, reason: Reason.STATED_NOT_IN_FORCE };
  return { status: Value.UNKNOWN, reason: Reason.NO_ENTRY_INTO_FORCE_FACT };
}

function entersLater(actions: readonly ActionFact[], day: string, dayOf: DayOf): boolean {
  const entries = actions.filter(
    ({ kind }) => kind === Kind.ENTRY_INTO_FORCE || kind === Kind.ENTRY_INTO_FORCE_FOR_PARTY,
  );
  return entries.some((entry) => entry.earliest !== null && dayOf(entry) > day);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function sameVerdict(a: Verdict, b: Verdict): boolean {
  return (
    a.status === b.status && a.reason === b.reason && a.boundById === b.boundById && a.inForceSince === b.inForceSince
  );
}
