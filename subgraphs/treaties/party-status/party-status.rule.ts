import type { TreatyActionKind } from '../treaty-action/treaty-action.kind.ts';
import { judge, takesAway, type TimeOf } from './party-status.judge.ts';
import { PartyStatusReason, PartyStatusValue } from './party-status.type.ts';

/** An action as the rule sees it: `earliest`–`latest` are the days it can have happened on; null: any day. */
export interface ActionFact {
  readonly id: string;
  readonly kind: TreatyActionKind;
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
  readonly status: PartyStatusValue;
  readonly reason: PartyStatusReason | null;
  readonly boundById: string | null;
  readonly inForceSince: string | null;
}

export interface StatusSpan extends Verdict {
  readonly fromDay: string;
  /** First day after the span. */
  readonly untilDay: string;
}

const beginning = '0000-01-01';
/** After the last day that anyone can ask for; no day itself. */
const end = '9999-12-32';

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
  return spans.filter((span) => span.status !== PartyStatusValue.NO_ACTION);
}

/** Days on which something may begin to hold: nothing changes between two of them. */
function breakpoints({ ofParty, ofTreaty }: StatusFacts): string[] {
  const days = [...ofParty, ...ofTreaty].flatMap((action) => [action.earliest, action.latest]);
  return [...new Set([beginning, ...days].filter((day): day is string => day !== null))].sort();
}

/** Inexact dates are read in every way that could matter: only what all readings agree on is known. */
function verdictOn(facts: StatusFacts, day: string): Verdict {
  const verdicts = readings(facts, day).map((timeOf) => judge(facts, day, timeOf));
  const [first] = verdicts as [Verdict, ...Verdict[]];
  if (verdicts.some((verdict) => verdict.status !== first.status)) {
    const { UNKNOWN } = PartyStatusValue;
    return { status: UNKNOWN, reason: PartyStatusReason.DATE_NOT_EXACT, boundById: null, inForceSince: null };
  }
  return { ...first, boundById: verdicts.find((verdict) => verdict.boundById !== null)?.boundById ?? null };
}

type Reading = 'LATE' | 'EARLY' | 'JUST_NOW' | 'AFTER_THAT';

const readingsOfGiving: readonly Reading[] = ['LATE', 'EARLY', 'JUST_NOW'];
const readingsOfTaking: readonly Reading[] = ['LATE', 'EARLY', 'JUST_NOW', 'AFTER_THAT'];

/** What gives and what takes away is moved apart from one another: so each comes before and after the other. */
function readings({ ofParty, ofTreaty }: StatusFacts, day: string): TimeOf[] {
  const isExact = [...ofParty, ...ofTreaty].every(({ earliest, latest }) => earliest !== null && earliest === latest);
  if (isExact) return [(action) => read(action, 'LATE', day)];
  return readingsOfGiving.flatMap((giving) =>
    readingsOfTaking.map((taking): TimeOf => {
      return (action) => read(action, takesAway.has(action.kind) ? taking : giving, day);
    }),
  );
}

function read(action: ActionFact, reading: Reading, day: string): string {
  const [earliest, latest] = [action.earliest ?? beginning, action.latest ?? end];
  if (reading === 'LATE' || earliest === latest) return latest;
  if (reading === 'EARLY' || earliest > day) return earliest;
  return `${latest < day ? latest : day}${reading === 'JUST_NOW' ? '~' : '~~'}`;
}

function sameVerdict(a: Verdict, b: Verdict): boolean {
  return (
    a.status === b.status && a.reason === b.reason && a.boundById === b.boundById && a.inForceSince === b.inForceSince
  );
}
