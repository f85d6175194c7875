import { TreatyActionKind as Kind } from '../treaty-action/treaty-action.kind.ts';
import type { ActionFact, StatusFacts, Verdict } from './party-status.rule.ts';
import { PartyStatusReason as Reason, PartyStatusValue as Value } from './party-status.type.ts';

/** When an action happened, as a text that orders: a day, and `~` behind it for "after all that is dated to it". */
export type TimeOf = (action: ActionFact) => string;

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
const entries = new Set([Kind.ENTRY_INTO_FORCE, Kind.ENTRY_INTO_FORCE_FOR_PARTY]);
const entryForParty = new Set([Kind.ENTRY_INTO_FORCE_FOR_PARTY]);
const signatures = new Set([Kind.SIGNATURE, Kind.SUCCESSION_TO_SIGNATURE]);
const suspensions = new Set([Kind.SUSPENSION]);
const provisional = new Set([Kind.PROVISIONAL_APPLICATION]);
/** Whoever has done one of these has something that can end: provisional application binds, too. */
const bonds = new Set([...consents, ...entryForParty, ...provisional]);
const endings = new Set([Kind.DENUNCIATION, Kind.WITHDRAWAL, Kind.TERMINATION]);
const withoutEffect = new Set([Kind.RESERVATION, Kind.DECLARATION, Kind.OBJECTION, Kind.ADOPTION]);

/** Takes from a party what it has, where the others give. */
export const takesAway: ReadonlySet<Kind> = new Set([...endings, ...suspensions]);

/** What the facts come to on a day, once each of them has its time. */
export function judge(facts: StatusFacts, day: string, timeOf: TimeOf): Verdict {
  const history = happened(facts.ofParty, day, timeOf);
  const ofTreaty = happened(facts.ofTreaty, day, timeOf);
  // What came before a denunciation does not count towards what comes after it.
  const since = history.slice(lastOf(history, endings) + 1);
  const inForce = lastOf(since, entryForParty);
  const bound = Math.max(lastOf(since, consents), inForce);
  const boundById = since[lastOf(since, consents)]?.id ?? null;
  const verdict = (status: Value, reason: Reason | null = null): Verdict => {
    return { status, reason, boundById, inForceSince: null };
  };
  if (history.every((action) => withoutEffect.has(action.kind))) return verdict(Value.NO_ACTION);
  if (lastOf(ofTreaty, endings) >= 0) return verdict(Value.ENDED);
  if (bound < 0 && since.length < history.length) return verdict(...unboundAgain(history));
  const isSuspended = lastOf(since, suspensions) > bound || lastOf(ofTreaty, suspensions) > lastOf(ofTreaty, entries);
  if (bound >= 0 && isSuspended) return verdict(Value.SUSPENDED);
  const waits = treatyEntersLater(facts, day, timeOf);
  if (inForce >= 0 && !waits) return { ...verdict(Value.IN_FORCE), inForceSince: since[inForce]?.date ?? null };
  if (lastOf(since, provisional) >= 0) return verdict(Value.PROVISIONALLY_APPLIED);
  if (bound < 0) return verdict(...unbound(since));
  const entersLater = waits || facts.ofParty.some((action) => entries.has(action.kind) && isLater(action, day, timeOf));
  return verdict(...notInForce(facts, entersLater));
}

/** In order; on one day an ending comes before what begins anew. */
function happened(actions: readonly ActionFact[], day: string, timeOf: TimeOf): ActionFact[] {
  const rank = ({ kind }: ActionFact) => (endings.has(kind) ? 0 : 1);
  return actions
    .filter((action) => dayOf(timeOf(action)) <= day)
    .sort((a, b) => compare(timeOf(a), timeOf(b)) || rank(a) - rank(b) || compare(a.id, b.id));
}

function lastOf(actions: readonly ActionFact[], kinds: ReadonlySet<Kind>): number {
  return actions.findLastIndex((action) => kinds.has(action.kind));
}

/** Nothing is ended where nothing is recorded that bound: a source is missing, or the action means something else. */
function unboundAgain(history: readonly ActionFact[]): [Value, Reason | null] {
  return lastOf(history, bonds) >= 0 ? [Value.ENDED, null] : [Value.UNKNOWN, Reason.EFFECT_NOT_KNOWN];
}

/** No consent to be bound is recorded. */
function unbound(since: readonly ActionFact[]): [Value, Reason | null] {
  if (lastOf(since, signatures) >= 0) return [Value.SIGNED, null];
  if (since.every((action) => withoutEffect.has(action.kind))) return [Value.NO_ACTION, null];
  return [Value.UNKNOWN, Reason.EFFECT_NOT_KNOWN];
}

/** Bound without being in force needs somebody who says so; silence means that it is not known. */
function notInForce({ ofTreaty, statedNotInForceOn }: StatusFacts, entersLater: boolean): [Value, Reason] {
  if (entersLater) return [Value.BOUND_NOT_IN_FORCE, Reason.ENTERS_INTO_FORCE_LATER];
  const isStated = statedNotInForceOn !== null && lastOf(ofTreaty, entries) < 0;
  if (isStated) return [Value.BOUND_NOT_IN_FORCE, Reason.STATED_NOT_IN_FORCE];
  return [Value.UNKNOWN, Reason.NO_ENTRY_INTO_FORCE_FACT];
}

/** A treaty can enter into force again, as amended: it is the first time that counts. */
function treatyEntersLater({ ofTreaty }: StatusFacts, day: string, timeOf: TimeOf): boolean {
  const entered = ofTreaty.filter((action) => entries.has(action.kind));
  return entered.length > 0 && entered.every((action) => isLater(action, day, timeOf));
}

/** An entry into force without any date may have been long ago. */
function isLater(action: ActionFact, day: string, timeOf: TimeOf): boolean {
  return action.earliest !== null && dayOf(timeOf(action)) > day;
}

function dayOf(time: string): string {
  return time.slice(0, 10);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
