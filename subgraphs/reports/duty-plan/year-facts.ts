import type { OpenDays } from './days.rule.ts';

/** A body is a central state body (¶1), by one capacity. */
export interface Office extends OpenDays {
  readonly body: string;
}

/** A body watches a treaty (¶4), by one assignment. */
export interface Watch extends OpenDays {
  readonly id: string;
  readonly body: string;
  readonly treaty: string;
}

/** What a treaty is for Kazakhstan from one day to another, both included: a value of `PartyStatusValue`. */
export interface StatusSpan {
  readonly first: string;
  readonly last: string;
  readonly status: string;
}

/** What others know of a year, of which duties and their items are made. */
export interface YearFacts {
  readonly offices: readonly Office[];
  readonly watches: readonly Watch[];
  /** By treaty; a treaty that is not among them is not known to the hub, or has nothing to do with Kazakhstan. */
  readonly statuses: ReadonlyMap<string, readonly StatusSpan[]>;
}

export const noFacts: YearFacts = { offices: [], watches: [], statuses: new Map() };
