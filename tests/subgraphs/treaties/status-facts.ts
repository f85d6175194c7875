import { PartialDate } from '../../../subgraphs/_kit/partial-date.ts';
import {
  statusSpans,
  type ActionFact,
  type StatusFacts,
} from '../../../subgraphs/treaties/party-status/party-status.rule.ts';
import { TreatyActionKind as Kind } from '../../../subgraphs/treaties/treaty-action/treaty-action.kind.ts';

/** `RATIFICATION 2006-01-24`; without a date it is undated. */
function action(text: string): ActionFact {
  const [kind = '', day = null] = text.split(' ');
  const date = day === null ? null : PartialDate.parse(day);
  return {
    id: text,
    kind: Kind[kind as keyof typeof Kind],
    date: day,
    earliest: date?.earliest ?? null,
    latest: date?.latest ?? null,
  };
}

export function factsOf(
  ofParty: readonly string[],
  ofTreaty: readonly string[] = [],
  stated: string | null = null,
): StatusFacts {
  return { ofParty: ofParty.map(action), ofTreaty: ofTreaty.map(action), statedNotInForceOn: stated };
}

/** `status` or `status reason` on a day. */
export function statusOn(facts: StatusFacts, day: string): string {
  const span = statusSpans(facts).find(({ fromDay, untilDay }) => fromDay <= day && day < untilDay);
  return span ? [span.status, span.reason].filter(Boolean).join(' ') : 'NO_ACTION';
}

export const inForce = ['SIGNATURE 2003-12-02', 'RATIFICATION 2006-01-24', 'ENTRY_INTO_FORCE_FOR_PARTY 2006-04-24'];
export const treatyInForce = ['ENTRY_INTO_FORCE 1976-03-23'];
export const inexact = 'UNKNOWN DATE_NOT_EXACT';
export const noFact = 'UNKNOWN NO_ENTRY_INTO_FORCE_FACT';
export const noEffect = 'UNKNOWN EFFECT_NOT_KNOWN';
export const later = 'BOUND_NOT_IN_FORCE ENTERS_INTO_FORCE_LATER';
export const stated = 'BOUND_NOT_IN_FORCE STATED_NOT_IN_FORCE';

export type Case = [what: string, facts: StatusFacts, expected: Record<string, string>];
