import type { CellIssue } from '../format.ts';
import type { StatusColumn } from './columns.ts';
import { checkYear, findDates, type DateMatch } from './dates.ts';
import type { NamedAction } from './legend.ts';
import { canLieAhead, kindOfWording } from './wording.ts';

/** What one cell states of its participant. */
export interface CellAction extends NamedAction {
  readonly date: string | null;
}

export interface CellReading {
  readonly actions: readonly CellAction[];
  readonly warnings: readonly CellIssue[];
  /** Text that is no action and no broken date, such as the number of a resolution. */
  readonly note?: string;
}

const NOTHING: CellReading = { actions: [], warnings: [] };
const BLANK = /^(?:[-–—.…]+|n\/?a)?$/i;
/** Longer text is prose, whatever dates it holds. */
const LONGEST_CELL = 200;

/** @param today nobody has acted later than this day; what takes effect can be dated to one ahead */
export function readCell(raw: string, column: StatusColumn, today: string): CellReading {
  const text = withoutMarkup(raw);
  if (BLANK.test(text)) return NOTHING;
  const { isAction } = column.legend;
  const entries = text.length > LONGEST_CELL ? [] : splitDates(text);
  const isClean = entries.length > 0 && entries.every((entry) => entry.kept !== null && entry.match.precise);
  if (!isAction && !isClean) return { ...NOTHING, note: `${column.header}: ${text}` };
  if (entries.length === 0) return withoutDate(text, column);
  const warnings: CellIssue[] = [];
  const warn = (rule: string): void => void warnings.push({ field: column.header, value: raw, rule });
  const actions = entries.map((entry) => {
    const action = actionOf(entry, column, warn);
    return { ...action, date: dateOf(entry.match, action, today, warn) };
  });
  return { actions, warnings };
}

/** Some exports keep the markup of footnotes. */
function withoutMarkup(text: string): string {
  return text.replace(/<[^<>]*>|&nbsp;|\u00a0/g, ' ').trim();
}

function withoutDate(text: string, column: StatusColumn): CellReading {
  const issue = { field: column.header, value: text, rule: 'there is no date in it: kept as it stands' };
  if (text.length > LONGEST_CELL) return { ...NOTHING, warnings: [issue], note: `${column.header}: ${text}` };
  return { actions: [{ kind: 'OTHER', label: column.header, date: null }], warnings: [issue] };
}

interface DatedEntry {
  readonly match: DateMatch;
  /** Suffix or word beside the date; '' where there is none, null where what stands there is not understood. */
  readonly kept: string | null;
  readonly beside: string;
}

/** Marks that lead to footnotes which the file does not hold. */
const FOOTNOTES = /[*†‡§¹²³⁰-⁹]+|\[\d{1,3}\]|\(\d{1,3}\)|(?<![\w-])\d{1,2}(?:, ?\d{1,2})*(?![\w-])/g;

/** One entry for every date of a cell, with what stands between it and the next. */
function splitDates(text: string): DatedEntry[] {
  const dates = findDates(text);
  return dates.map((match, index) => {
    const before = index === 0 ? text.slice(0, match.start) : '';
    const after = text.slice(match.end, dates[index + 1]?.start);
    const beside = `${before} ${after}`
      .replace(FOOTNOTES, ' ')
      .replace(/(?:[\s;,|/&]|\band\b)+$/i, '')
      .trim();
    const word = /^[([]?\s*([A-Za-z]+(?: [a-z]+)*)\s*[)\]]?\.?$/.exec(beside)?.[1];
    return { match, beside, kept: beside === '' ? '' : (word ?? null) };
  });
}

function actionOf({ kept }: DatedEntry, column: StatusColumn, warn: (rule: string) => void): NamedAction {
  const { bySuffix, unmarked } = column.legend;
  if (kept === '') {
    if (unmarked) return unmarked;
    warn('the date has no suffix, and the header gives a suffix to every action: which one is meant is not known');
  } else {
    const marked = bySuffix.get(kept ?? '');
    if (marked) return marked;
    if (kept && kept.length > 3 && kindOfWording(kept) !== 'OTHER') return { kind: kindOfWording(kept), label: kept };
    warn('what stands beside the date is not in the legend of the header');
  }
  return { kind: 'OTHER', label: column.header };
}

function dateOf(match: DateMatch, { kind }: NamedAction, today: string, warn: (rule: string) => void): string | null {
  const reading = checkYear(match, canLieAhead.has(kind) ? yearsAfter(today, 3) : today);
  if (reading.rule) warn(reading.rule);
  return reading.date;
}

function yearsAfter(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}
