import type { Sql } from 'sql-template-tag';
import type { Clocks } from '../clocks.ts';
import type { Role } from './identity.ts';
import type { Viewer } from './viewer.ts';

/** What rules can find out. */
export interface Facts {
  readonly viewer: Viewer;
  /** The real day: what a query simulates gives no rights. */
  readonly today: string;
  /** Ids of the confidential records of a type, of any subgraph, that are not for the viewer. */
  readonly withheld: (type: string) => Promise<readonly string[]>;
  /** The same of this subgraph, of what is so by itself and not by what it names. */
  readonly itself: (type: string) => Promise<readonly string[]>;
  /** Bodies that have a capacity today, such as `AUTHORISED_BODY`. */
  readonly holders: (capacity: string) => Promise<readonly string[]>;
  /**
   * These bodies, with those with whose work they go on today, as what has become of them: what was of a body, concerns
   * it or is disclosed to it follows its work.
   */
  readonly withPredecessors: (bodies: readonly string[]) => Promise<readonly string[]>;
  /** The same of those whose own records the viewer works with. */
  readonly ownBodies: () => Promise<readonly string[]>;
  /** What a statement on records as they are now gives, those that the viewer does not see among them. */
  readonly found: <Row>(statement: Sql) => Promise<readonly Row[]>;
  /** A table with all its rows, in a rule that has to know of those that the viewer does not see. */
  readonly whole: (table: string) => Sql;
}

type Condition = Sql | null;

/** Columns, with the types of what they name. */
type Names = Readonly<Record<string, string | readonly string[]>>;

/** Each column with one type that it can name. */
export function namings(names: Names = {}): (readonly [column: string, type: string])[] {
  return Object.entries(names).flatMap(([column, types]) => [types].flat().map((type) => [column, type] as const));
}

/** The types of all that rows name. */
export function namedByRules(rules: readonly RowRule[]): string[] {
  const all = rules.flatMap(({ names, mentions, masked }) =>
    [names, mentions, masked].flatMap((some) => namings(some)),
  );
  return [...new Set(all.map(([, type]) => type))];
}

/** Rows that most see a part of: those of their own bodies, unless `shown` says which. */
export interface OwnBodies {
  /** Who sees all. */
  readonly seenBy: readonly Role[];
  /** A type of records each of which lists rows of one body alone: its own. */
  readonly under?: string;
  /** Several bodies can have a part in one record: below it, one's own is not all. */
  readonly isShared?: boolean;
  /** Fields of such a record that go by those parts, beside its lists. */
  readonly derived?: readonly string[];
  /** Rows that are seen by what became of them, whose ever they are: which, in words, and to whom that has to be said. */
  readonly shown?: { readonly what: string; readonly to: readonly Role[] };
}

/** How much of the history of the visible rows of `t` a viewer is told. */
export interface Told {
  /** All of these. */
  readonly whole: Sql;
  /** Of the others, changes from this revision on; of those before it, who made them, when and by which command. */
  readonly from: Sql;
}

/** Which rows of one table a viewer may see: declared once, beside the concept, and kept in every SELECT. */
export interface RowRule {
  readonly table: string;
  /** The record type of its rows, as in histories. */
  readonly type: string;
  /**
   * Columns that name records of this subgraph which can be confidential, with their types: a row is as confidential
   * as what it names. What it names of others follows from the concept's `watched`. A column that can name things of
   * several types has all of these.
   */
  readonly names?: Names;
  /** The same where the row is for everybody nevertheless, and shows nothing in that column: so its history does not. The column can hold a list of ids. */
  readonly mentions?: Names;
  /** The same, in every statement: a column with one id reads as null where what it names is withheld. */
  readonly masked?: Readonly<Record<string, string>>;
  /**
   * Which rows of `t` are confidential by themselves and not for the viewer; null: none of them. Of what rows of other
   * subgraphs name, it must be all that is confidential where the viewer is the public, and of no more for who holds more roles.
   */
  readonly confidential?: (facts: Facts) => Condition | Promise<Condition>;
  /**
   * What must hold for a row of `t`; null: nothing. Tables that it names show what this viewer may see of them, if
   * their rules come earlier.
   */
  readonly visible?: (facts: Facts, clocks: Clocks) => Condition | Promise<Condition>;
  /** Where `visible` goes by bodies: so that lists say what they leave out. */
  readonly ownBodies?: OwnBodies;
  /** Left out: the whole history of each row that the viewer sees. */
  readonly history?: (facts: Facts) => Told | Promise<Told>;
}
