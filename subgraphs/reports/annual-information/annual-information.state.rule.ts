import { dayOf } from '../../_kit/clocks.ts';
import { InformationState } from './information-state.ts';

/** What happened to a version, and when; moments are ISO 8601 in UTC, days those of Asia/Almaty. */
export interface Events {
  readonly state: InformationState;
  readonly begunOn: string | null;
  readonly signedAt: string | null;
  readonly submittedAt: string | null;
  readonly paperReceivedOn: string | null;
  readonly decidedAt: string | null;
}

/** The civil day of a stored moment. */
export function civilDay(moment: string | null): string | null {
  return moment === null ? null : dayOf(new Date(moment));
}

/** The first submission counts, in whichever form it came first; null: none. */
export function deliveredOn({ submittedAt, paperReceivedOn }: Events): string | null {
  return earliest([civilDay(submittedAt), paperReceivedOn]);
}

/** The day from which there is a version; null: not known, as long ago as anything. */
export function beginsOn(events: Events): string | null {
  return events.begunOn ?? earliest([civilDay(events.signedAt), deliveredOn(events)]);
}

/** What had happened by a day; later things have not. What a version was before it was signed is not recorded: a draft. */
export function eventsUntil<E extends Events>(events: E, horizon: string | null): E {
  if (horizon === null) return events;
  const known = (day: string | null) => day !== null && day <= horizon;
  const isDecided = known(civilDay(events.decidedAt));
  return {
    ...events,
    state: stateUntil(events, known),
    signedAt: known(civilDay(events.signedAt)) ? events.signedAt : null,
    submittedAt: known(civilDay(events.submittedAt)) ? events.submittedAt : null,
    paperReceivedOn: known(events.paperReceivedOn) ? events.paperReceivedOn : null,
    decidedAt: isDecided ? events.decidedAt : null,
  };
}

/** `stateSql` says the same in SQL. */
function stateUntil(events: Events, known: (day: string | null) => boolean): InformationState {
  if (known(civilDay(events.decidedAt))) return events.state;
  if (known(deliveredOn(events))) return InformationState.SUBMITTED;
  if (known(civilDay(events.signedAt))) return InformationState.SIGNED;
  return events.state === InformationState.READY ? InformationState.READY : InformationState.DRAFT;
}

function earliest(days: readonly (string | null)[]): string | null {
  const [first = null] = days.filter((day) => day !== null).sort();
  return first;
}
