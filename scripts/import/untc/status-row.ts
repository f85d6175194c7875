import { basename } from 'node:path';
import type { IngestRecord } from '../../../subgraphs/_kit/contract.ts';
import type { CellIssue, ImportRow } from '../format.ts';
import type { ResolvedParticipant } from '../participants/participant.ts';
import { refuseName, UNKNOWN_PARTICIPANT } from '../participants/refuse-name.ts';
import { participantRecord, resolveParticipant } from '../participants/resolve.ts';
import type { CsvRecord } from '../text/csv.ts';
import { readCell, type CellAction } from './cell.ts';
import type { StatusColumn, StatusHeader } from './columns.ts';
import { untcSource, type SourceContext } from './source.ts';
import { kindSlug } from './wording.ts';

/** One status file while it is read: which treaty, and who stood in it already. */
export interface StatusSheet {
  readonly treaty: string;
  readonly file: string;
  readonly header: StatusHeader;
  readonly context: SourceContext;
  /** Participants that a row of this run has brought already. */
  readonly knownParticipants: Set<string>;
  readonly seen: Map<string, SeenParticipant>;
  /** Said once a file that it goes beyond the day to which its source is said to reach. */
  toldOfLate: boolean;
}

interface SeenParticipant {
  readonly line: number;
  readonly stated: Set<string>;
  readonly perKind: Map<string, number>;
}

interface RowAction extends CellAction {
  readonly rawDate: string;
}

interface RowReading {
  readonly actions: readonly RowAction[];
  readonly warnings: readonly CellIssue[];
  readonly note: string | undefined;
}

export function readStatusRow(row: CsvRecord, sheet: StatusSheet): ImportRow {
  const name = row.cells[sheet.header.participant] ?? '';
  const participant = resolveParticipant(name);
  const refusal = refuseName(name, participant);
  if (refusal) return { file: sheet.file, line: row.line, records: [], warnings: [], refusal };
  const reading = readCells(row, sheet);
  const before = sheet.seen.get(participant.id);
  return before
    ? readAgain(participant.id, name, reading, before, row, sheet)
    : readFirst(participant, name, reading, row, sheet);
}

function readFirst(
  participant: ResolvedParticipant,
  name: string,
  reading: RowReading,
  row: CsvRecord,
  sheet: StatusSheet,
): ImportRow {
  const { id } = participant;
  const seen = { line: row.line, stated: new Set<string>(), perKind: new Map<string, number>() };
  sheet.seen.set(id, seen);
  const sources = [untcSource(basename(sheet.file), row.line, sheet.context)];
  const isNew = !sheet.knownParticipants.has(id);
  sheet.knownParticipants.add(id);
  const records: IngestRecord[] = [
    ...(isNew ? [participantRecord(participant, sources)] : []),
    { type: 'Party', treaty: sheet.treaty, participant: id, sources },
    ...actionRecords(reading, id, seen, row, sheet),
  ];
  const unknown =
    isNew && participant.kind === 'OTHER' ? [{ field: 'participant', value: name, rule: UNKNOWN_PARTICIPANT }] : [];
  const warnings = [...unknown, ...reading.warnings];
  return { file: sheet.file, line: row.line, records, mergedKey: `${sheet.treaty}:${id}`, warnings };
}

/** The same participant on a further row: what is new is added, what is there already is not written twice. */
function readAgain(
  participant: string,
  name: string,
  reading: RowReading,
  seen: SeenParticipant,
  row: CsvRecord,
  sheet: StatusSheet,
): ImportRow {
  const place = { file: sheet.file, line: row.line };
  const same = reading.actions.filter((action) => seen.stated.has(keyOf(action))).length;
  const differs = same < reading.actions.length || same < seen.stated.size;
  const rule = `stands on line ${seen.line} already, with other actions: both rows are kept`;
  const warnings = [...(differs ? [{ field: 'participant', value: name, rule }] : []), ...reading.warnings];
  const records = actionRecords(reading, participant, seen, row, sheet);
  if (records.length > 0) return { ...place, records, warnings };
  return { ...place, records, mergedKey: `${sheet.treaty}:${participant}`, warnings };
}

function readCells(row: CsvRecord, sheet: StatusSheet): RowReading {
  const cellOf = (column: StatusColumn): string => row.cells[column.index] ?? '';
  const cells = sheet.header.columns.map((column) => ({
    raw: cellOf(column),
    ...readCell(cellOf(column), column, sheet.context.today),
  }));
  const actions = cells.flatMap(({ raw, actions }) => actions.map((action) => ({ ...action, rawDate: raw })));
  const notes = cells.flatMap(({ note }) => note ?? []);
  const surplus = row.cells.slice(sheet.header.width).filter(Boolean);
  const warnings = [
    ...cells.flatMap((cell) => cell.warnings),
    ...surplus.map((value) => ({ field: 'row', value, rule: 'more cells than the header has columns: left out' })),
    ...laterThanKnown(actions, sheet),
  ];
  return {
    // By date, so that the numbers of repeated kinds stay when a later snapshot adds one.
    actions: actions.sort((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9')),
    warnings: actions.length > 0 ? warnings : [...warnings, ...orphaned(notes)],
    note: notes.length > 0 ? shortened(notes.join('; '), LONGEST_NOTE) : undefined,
  };
}

function laterThanKnown(actions: readonly RowAction[], sheet: StatusSheet): CellIssue[] {
  const { knownUpTo } = sheet.context;
  const late = actions.find(({ date, kind }) => date !== null && date > knownUpTo && !kind.startsWith('ENTRY_'));
  if (!late || sheet.toldOfLate) return [];
  sheet.toldOfLate = true;
  const rule = `later than ${knownUpTo}, to which the source is said to reach: give its day with --known-up-to`;
  return [{ field: late.label, value: late.rawDate, rule }];
}

function orphaned(notes: readonly string[]): CellIssue[] {
  const rule = 'not a kind of action, and the row has no action to note it on: left out';
  return notes.map((note) => ({ field: note.split(': ')[0] ?? '', value: note.slice(note.indexOf(': ') + 2), rule }));
}

function actionRecords(
  reading: RowReading,
  participant: string,
  seen: SeenParticipant,
  row: CsvRecord,
  sheet: StatusSheet,
): IngestRecord[] {
  const records: IngestRecord[] = [];
  for (const action of reading.actions) {
    if (seen.stated.has(keyOf(action))) continue;
    seen.stated.add(keyOf(action));
    const count = (seen.perKind.get(action.kind) ?? 0) + 1;
    seen.perKind.set(action.kind, count);
    records.push({
      type: 'TreatyAction',
      id: `${sheet.treaty}:${participant}:${kindSlug(action.kind)}${count > 1 ? `:${count}` : ''}`,
      treaty: sheet.treaty,
      participant,
      ...action,
      label: shortened(action.label, LONGEST_LABEL),
      ...(reading.note ? { note: reading.note } : {}),
      sources: [untcSource(basename(sheet.file), row.line, sheet.context)],
    });
  }
  return records;
}

const LONGEST_LABEL = 500;
const LONGEST_NOTE = 2000;

function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

function keyOf({ kind, label, date, rawDate }: RowAction): string {
  return [kind, label, date ?? rawDate].join('|');
}
