import { readLines, type LineOptions, type TextLine } from './lines.ts';

export interface TextRow {
  /** Line on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with how the row is written; its cells are what can be made of it. */
  readonly damage?: string;
}

export interface RowOptions extends LineOptions {
  readonly delimiter: string;
}

/** A cell may span lines, but not this many: then its quotation mark was never closed. */
const LONGEST_ROW_LINES = 100;
const NEVER_CLOSED = 'a quotation mark is opened and never closed';

/**
 * Streams the rows of a delimited text, blank lines left out, line ends of any kind also mixed.
 * A quotation mark that is never closed costs one row, where a general parser would swallow the
 * rows up to the next one: reading goes on at the following line.
 */
export async function* readRows(path: string, options: RowOptions): AsyncGenerator<TextRow> {
  const rows = new RowAssembler(options.delimiter);
  for await (const line of readLines(path, options)) yield* rows.push(line);
  yield* rows.end();
}

class RowAssembler {
  private pending: TextLine[] = [];

  constructor(private readonly delimiter: string) {}

  push(line: TextLine): TextRow[] {
    if (this.pending.length === 0 && line.text.trim() === '') return [];
    this.pending.push(line);
    const { cells, open, loose } = splitRow(this.pending.map(({ text }) => text).join('\n'), this.delimiter);
    const spans = this.pending.length > 1;
    if (open && this.pending.length <= LONGEST_ROW_LINES) return [];
    if (open || (loose && spans)) return this.giveUpFirst();
    const first = this.pending[0] ?? line;
    this.pending = [];
    return [{ line: first.line, cells }];
  }

  end(): TextRow[] {
    const rows: TextRow[] = [];
    while (this.pending.length > 0) rows.push(...this.giveUpFirst());
    return rows;
  }

  private giveUpFirst(): TextRow[] {
    const [first, ...others] = this.pending;
    this.pending = [];
    if (!first) return [];
    const cells = first.text.split(this.delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ''));
    return [{ line: first.line, cells, damage: NEVER_CLOSED }, ...others.flatMap((line) => this.push(line))];
  }
}

interface SplitRow {
  readonly cells: readonly string[];
  /** The last cell is quoted and goes on. */
  readonly open: boolean;
  /** A quotation mark stands within a quoted cell without being doubled: taken as it stands. */
  readonly loose: boolean;
}

function splitRow(text: string, delimiter: string): SplitRow {
  const cells: string[] = [];
  let loose = false;
  let from = 0;
  while (from <= text.length) {
    const quote = /^ *"/.exec(text.slice(from, from + 20))?.[0].length;
    if (quote === undefined) {
      const end = text.indexOf(delimiter, from);
      cells.push(text.slice(from, end === -1 ? text.length : end).trim());
      from = end === -1 ? text.length + 1 : end + 1;
      continue;
    }
    const cell = quotedCell(text, from + quote, delimiter);
    if (!cell) return { cells, open: true, loose };
    cells.push(cell.value.trim());
    loose ||= cell.loose;
    from = cell.next;
  }
  return { cells, open: false, loose };
}

function quotedCell(
  text: string,
  from: number,
  delimiter: string,
): { value: string; next: number; loose: boolean } | null {
  let value = '';
  let loose = false;
  let position = from;
  for (;;) {
    const quote = text.indexOf('"', position);
    if (quote === -1) return null;
    value += text.slice(position, quote);
    const behind = /^ */.exec(text.slice(quote + 1, quote + 20))?.[0].length ?? 0;
    const next = quote + 1 + behind;
    if (text[quote + 1] === '"') position = quote + 2;
    else if (next >= text.length || text[next] === delimiter) return { value, next: next + 1, loose };
    else {
      loose = true;
      position = quote + 1;
    }
    value += '"';
  }
}
