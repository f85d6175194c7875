import type { EntityTarget } from 'typeorm';
import type { z } from 'zod';
import type { SourceInput } from '../contract.ts';
import type { Content, PutOutcome, UnitOfWork } from '../record/unit-of-work.ts';
import type { Recorded } from '../record/recorded.entity.ts';

/** A thing of this subgraph that a record names; it must exist already or come earlier in the same batch. */
export interface OwnReference {
  readonly field: string;
  readonly entity: EntityTarget<Recorded>;
  readonly type: string;
  readonly id: string;
}

export interface ForeignReference {
  readonly field: string;
  readonly type: string;
  readonly id: string;
}

/** VERIFIED: its owner has it. UNVERIFIED: the owner could not be asked; it is asked again later. */
export type ReferenceState = 'VERIFIED' | 'UNVERIFIED';

/** Why a record does not go with others: the field, its value, and the rule it breaks. */
export interface Conflict {
  readonly field: string;
  readonly value: unknown;
  /** Quotes nothing of the value, nor of the record that it is in, which can be confidential: more see the rule. */
  readonly rule: string;
}

/** By record, in their order. */
export type SourcesOfEach = readonly (readonly SourceInput[])[];

/** How records of one type come in from outside: checked, made into a row, and what follows from them. */
export interface Ingester<T = unknown, E extends Recorded = Recorded> {
  readonly type: string;
  readonly schema: z.ZodType<T>;
  readonly entity: EntityTarget<E>;
  readonly content: (record: T, reference: ReferenceState) => Content<E>;
  /** What only a new record takes over: a later import may not undo what was found out since. */
  readonly initial?: (record: T) => Partial<Content<E>>;
  readonly references?: (record: T) => OwnReference[];
  readonly foreign?: (record: T) => ForeignReference[];
  /** Rules that look at more than one record, or at where each is from: for each its conflict, which refuses it, or null. */
  readonly conflicts?: (
    work: UnitOfWork,
    records: readonly T[],
    sources: SourcesOfEach,
  ) => Promise<readonly (Conflict | null)[]>;
  /** A rule on several fields of one record, some of which it may leave as they are: looks at all that comes of it. */
  readonly whole?: (row: E) => Conflict | null;
  /** What follows from the records, such as derived rows. */
  readonly after?: (
    work: UnitOfWork,
    records: readonly T[],
    outcomes: readonly PutOutcome[],
    references: readonly ReferenceState[],
  ) => Promise<void>;
}

/** Keeps the type of the record between schema, content and rules, and forgets it outside. */
export function ingester<T, E extends Recorded>(definition: Ingester<T, E>): Ingester {
  return definition as unknown as Ingester;
}

/** For the column of a watched reference: an import that could not ask leaves an earlier answer as it is. */
export function checkOf(reference: ReferenceState): 'VERIFIED' | undefined {
  return reference === 'VERIFIED' ? reference : undefined;
}
