import type { GraphQLFormattedError } from 'graphql';
import type { AnswerNote } from '../../subgraphs/_kit/contract.ts';
import { isPaged } from './columns.ts';
import { isRecord, type Json } from './records.ts';
import type { Shape } from './shape.ts';

/** What went wrong at one kind of place, and how often. */
export interface ReportedError {
  readonly code: string;
  readonly message: string;
  /** Without the places in lists. */
  readonly path: string | null;
  readonly times: number;
}

/** The last line of an export in JSON Lines, and in other words of every export. */
export interface ExportReport {
  readonly rows: number;
  /** All rows are there, and nothing in them could not be read. */
  readonly complete: boolean;
  /** Lists inside records that go on beyond what was asked for: how many of each. */
  readonly truncated: readonly { readonly path: string; readonly lists: number }[];
  /** Fields of Query that the operation asks for, and that `rows` does not lead to. */
  readonly leftOut: readonly string[];
  readonly errors: readonly ReportedError[];
  /** What of the question its sender may not have meant; the rows are whole all the same. */
  readonly notes: readonly AnswerNote[];
  /** The state that all of it was read at. */
  readonly revision: string | null;
  /** An export that broke off goes on after this cursor; null: there is nothing more, or nowhere to go on. */
  readonly after: string | null;
}

/** Different errors are named up to this number, the rest counted with the last. */
const maxErrors = 20;
/** More would be read by nobody. */
const maxNotes = 50;

/** Counts while rows go by. */
export class Tally {
  rows = 0;
  private readonly lists = new Map<string, number>();
  private readonly errors = new Map<string, ReportedError>();
  private pages = 0;
  private readonly noted = new Map<string, { readonly note: AnswerNote; readonly pages: number }>();

  /** Notes lists in a record of which there is more. @param base where the record is in the answer */
  look(value: Json, { fields }: Pick<Shape, 'fields'>, base: readonly string[]): void {
    if (fields === null || value === null) return;
    if (Array.isArray(value)) {
      for (const each of value as readonly Json[]) this.look(each, { fields }, base);
      return;
    }
    if (!isRecord(value)) return;
    for (const [key, shape] of fields) {
      const own = value[key];
      if (own == null || !shape.fields) continue;
      const path = [...base, key];
      if (isPaged(shape) && goesOn(own)) this.count(path.join('.'));
      this.look(own, shape, path);
    }
  }

  fail({ message, path, extensions }: GraphQLFormattedError): void {
    const place = path?.filter((key) => typeof key === 'string').join('.') ?? null;
    const code = String(extensions?.['code']);
    const key = this.errors.size < maxErrors ? `${code} ${place ?? ''}` : ([...this.errors.keys()].at(-1) ?? '');
    const { times } = this.errors.get(key) ?? { times: 0 };
    this.errors.set(key, { message, code, path: place, ...this.errors.get(key), times: times + 1 });
  }

  /** What the answer to one page notes. */
  note(notes: readonly AnswerNote[]): void {
    this.pages += 1;
    for (const note of notes) {
      const key = JSON.stringify(note);
      this.noted.set(key, { note, pages: (this.noted.get(key)?.pages ?? 0) + 1 });
    }
  }

  report(revision: string | null, after: string | null, leftOut: readonly string[]): ExportReport {
    const truncated = [...this.lists].map(([path, lists]) => ({ path, lists }));
    const errors = [...this.errors.values()];
    const complete = errors.length === 0;
    return { rows: this.rows, complete, truncated, leftOut, errors, notes: this.notes, revision, after };
  }

  /**
   * Each thing once. What nothing on one page meets may be met on another: of the export it holds where it holds of
   * each page.
   */
  private get notes(): readonly AnswerNote[] {
    const held = [...this.noted.values()].filter(
      ({ note, pages }) => note.code !== 'NEVER_HOLDS' || pages === this.pages,
    );
    return held.slice(0, maxNotes).map(({ note }) => note);
  }

  private count(path: string): void {
    this.lists.set(path, (this.lists.get(path) ?? 0) + 1);
  }
}

function goesOn(list: Json): boolean {
  const info = isRecord(list) ? list['pageInfo'] : null;
  return info !== undefined && isRecord(info) && info['hasNextPage'] === true;
}
