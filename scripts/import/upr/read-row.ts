import type { CellIssue } from '../format.ts';
import type { ResolvedParticipant } from '../participants/participant.ts';
import { resolveParticipant } from '../participants/resolve.ts';
import type { TextRow } from '../text/rows.ts';
import { cleanCell, isPlaceholder } from './clean.ts';
import type { Column, UprHeader } from './columns.ts';
import { parseActionCategory, parseResponse, type Response } from './responses.ts';
import { readSenders, type Sender } from './senders.ts';
import { parseSession, sessionDays } from './sessions.ts';

/** A row as it is understood, before it is known whether another row says the same. */
export interface UprRow {
  readonly addressee: ResolvedParticipant;
  readonly senders: readonly Sender[];
  readonly text: string;
  readonly session: number;
  readonly days: string | null;
  readonly response: Response | null;
  readonly rawResponse: string | null;
  readonly actionCategory: number | null;
  readonly themes: readonly string[];
  readonly warnings: readonly CellIssue[];
}

/** @returns why the row can't be taken, where it lacks what a recommendation is told by */
export function readUprRow(row: TextRow, header: UprHeader): UprRow | { readonly refusal: CellIssue } {
  const cell = (column: Column): string => cleanCell(row.cells[header.index[column] ?? -1] ?? '');
  const refusal = refuse(row, header, cell);
  if (refusal) return { refusal };
  const session = parseSession(cell('Session')) ?? 0;
  const addressee = resolveParticipant(cell('To'));
  const senders = readSenders(cell('From')).filter(isName);
  const response = isPlaceholder(cell('Response')) ? null : parseResponse(cell('Response'));
  const actionCategory = parseActionCategory(cell('Action'));
  const days = sessionDays(session);
  const understood = { addressee, senders, response, actionCategory, days };
  return {
    ...understood,
    session,
    text: cell('Text'),
    rawResponse: cell('Response').slice(0, LONGEST_RESPONSE) || null,
    themes: readThemes(cell('Issue')),
    warnings: [...damageOf(row, header), ...doubts(understood, cell)],
  };
}

function refuse(row: TextRow, header: UprHeader, cell: (column: Column) => string): CellIssue | null {
  const surplus = row.cells.slice(header.width).filter(Boolean).length;
  if (surplus > 0) {
    const rule = `${header.width + surplus} cells where the header has ${header.width}: which is which can't be told`;
    return { field: 'row', value: row.cells.join(' | '), rule: row.damage ? `${row.damage}; ${rule}` : rule };
  }
  if (isPlaceholder(cell('To'))) return { field: 'To', value: cell('To'), rule: 'the row names no State under review' };
  if (!isName({ participant: resolveParticipant(cell('To')) })) {
    return { field: 'To', value: cell('To'), rule: 'too long for the name of a State' };
  }
  if (isPlaceholder(cell('Text'))) return { field: 'Text', value: cell('Text'), rule: 'the row has no recommendation' };
  if (parseSession(cell('Session')) !== null) return null;
  const rule = cell('Session') === '' ? 'the row names no session' : 'not the number of a session';
  return { field: 'Session', value: cell('Session'), rule: row.damage ? `${row.damage}; ${rule}` : rule };
}

/** The hub's limits: what is longer stands in the wrong column. */
const LONGEST_RESPONSE = 500;
const LONGEST_THEME = 300;
const MOST_THEMES = 50;
/** Addressee and sender are part of one id, of 160 characters at most. */
const LONGEST_PARTICIPANT_ID = 66;

function isNoTheme(part: string): boolean {
  return part.trim().length > LONGEST_THEME;
}

function isName({ participant }: Pick<Sender, 'participant'>): boolean {
  return participant.id.length <= LONGEST_PARTICIPANT_ID;
}

/** "Rights of the Child,Women's rights": no theme of the lists has a comma in its name. */
function readThemes(cell: string): string[] {
  const themes = new Map<string, string>();
  for (const theme of cell.split(/[,;|]/).map((part) => part.trim())) {
    const isTheme = !isPlaceholder(theme) && !isNoTheme(theme) && themes.size < MOST_THEMES;
    if (isTheme && !themes.has(theme.toLowerCase())) themes.set(theme.toLowerCase(), theme);
  }
  return [...themes.values()];
}

function damageOf(row: TextRow, header: UprHeader): CellIssue[] {
  const unreadable = header.cells.filter((_, index) => row.cells[index]?.includes('\uFFFD'));
  return [
    ...(row.damage ? [{ field: 'row', value: null, rule: row.damage }] : []),
    ...unreadable.map((field) => ({ field, value: null, rule: 'holds bytes that are no text: kept as \uFFFD' })),
  ];
}

const UNKNOWN = 'not a known State, territory or organisation: kept as a participant of its own';

function doubts(
  row: Pick<UprRow, 'addressee' | 'senders' | 'response' | 'actionCategory' | 'days'>,
  cell: (column: Column) => string,
): CellIssue[] {
  const warnings: CellIssue[] = [];
  const warn = (field: Column, rule: string, value = cell(field)): void => void warnings.push({ field, value, rule });
  if (row.addressee.kind === 'OTHER') warn('To', UNKNOWN);
  if (row.senders.length === 0) warn('From', 'no sender is named: kept without one');
  if (cell('Issue').split(/[,;|]/).some(isNoTheme)) warn('Issue', 'too long for a theme: left out');
  for (const { participant, rawName } of row.senders) if (participant.kind === 'OTHER') warn('From', UNKNOWN, rawName);
  if (row.response === null && !isPlaceholder(cell('Response')))
    warn('Response', 'not a known answer: kept as it stands');
  if (row.actionCategory === null && !isPlaceholder(cell('Action')))
    warn('Action', 'not a category from 1 to 5: left out');
  if (row.days === null) warn('Session', 'we have no source for its days: the recommendation has no date');
  return warnings;
}
