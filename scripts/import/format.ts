import type { IngestRecord } from '../../subgraphs/_kit/contract.ts';

/** What is wrong with one cell: where, what stood there, and which rule it breaks. */
export interface CellIssue {
  /** The column as the file calls it, or the concept's field where there is no column. */
  readonly field: string;
  readonly value: string | null;
  /** Quotes nothing of the value, which fewer may see than the rule. */
  readonly rule: string;
}

/** For the terminal: why a file is none of its layout, with what stood there. */
export function refusedAs(name: string, { value, rule }: CellIssue): string {
  return value === null || value === name ? `${name}: ${rule}.` : `${name}: ${rule}: ${value}.`;
}

/** One row of a file on its way into the hub. */
export interface ImportRow {
  /** Relative to the imported path (its base name where that is a file). */
  readonly file: string;
  /** Where the row begins, from 1 and counting the header; 0: the file as a whole. */
  readonly line: number;
  /** In an order in which each names only what stands before it, or what was written already. */
  readonly records: readonly IngestRecord[];
  /**
   * Names what the row is about. The first row that carries a key counts by what its
   * records did; a later one of the run counts as merged, whatever its records add.
   * Leave it out where a row stands for itself.
   */
  readonly mergedKey?: string;
  readonly warnings: readonly CellIssue[];
  /** Nothing of a refused row is written: its records are not even tried. */
  readonly refusal?: CellIssue;
  /** Only carries warnings about its file: is not counted as a row. */
  readonly remark?: true;
}

export interface ImportContext {
  readonly runId: string;
  /** `--known-up-to`, else null: the format's own default applies. */
  readonly knownUpTo: string | null;
  /** Feeds the progress bar; any unit that grows to `total`, bytes by habit. */
  progress(done: number, total: number): void;
}

/** A layout of files that can be imported. */
export interface ImportFormat {
  readonly name: string;
  /** One line for `--help`. */
  readonly description: string;
  /** The subgraph that takes the records. */
  readonly target: string;
  /** Types of records that another subgraph owns, e.g. `{ Participant: 'treaties' }`; written before the others. */
  readonly elsewhere?: Readonly<Record<string, string>>;
  /** Types of records that are inferred, not read: where the hub refuses one, that is a warning and the row stands. */
  readonly inferred?: readonly string[];
  /** Where this snapshot ends when `--known-up-to` is not given; null: the format's rows say it, or nobody does. */
  readonly defaultKnownUpTo: string | null;
  /**
   * Streams the rows: nothing may be kept that grows with the content of a row.
   * @throws {ImportInputError} where the path is missing or has not this layout
   */
  read(path: string, context: ImportContext): AsyncIterable<ImportRow>;
}

/** The input as a whole can't be imported: the command says so in one message and ends with 2. */
export class ImportInputError extends Error {
  override readonly name = 'ImportInputError';
}
