/** What we read of a table of recommendations. */
export type Column = 'To' | 'From' | 'Text' | 'Session' | 'Response' | 'Action' | 'Issue';

/** Names of the columns; the first is that of the bulk export, the others of the search page and of OHCHR's lists. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  To: ['to', 'state under review', 'sur', 'reviewed state', 'state reviewed', 'country under review'],
  From: ['from', 'recommending state', 'recommending states', 'recommending state/entity', 'reco state'],
  Text: ['text', 'recommendation', 'recommendation text', 'text of recommendation', 'recommendations'],
  Session: ['session', 'upr session', 'session number', 'session no'],
  Response: ['response', 'responses', 'position', 'state response', 'response of the state under review'],
  Action: ['action', 'action category', 'action cat'],
  Issue: ['issue', 'issues', 'theme', 'themes'],
};
const COLUMNS = Object.keys(NAMES) as Column[];

/** Without these a row can't be told what it is: which recommendation, by whom, to whom, when. */
const REQUIRED: readonly Column[] = ['To', 'From', 'Text', 'Session'];
/** Fewer than this are no header of ours, whatever else stands there. */
const RECOGNISED_FROM = 2;

export interface UprHeader {
  readonly score: number;
  readonly width: number;
  readonly cells: readonly string[];
  readonly index: Readonly<Partial<Record<Column, number>>>;
  readonly missing: readonly Column[];
  readonly missingRequired: readonly Column[];
}

/** Finds the columns by name in any order; null where the cells are no such header. */
export function readUprHeader(cells: readonly string[]): UprHeader | null {
  const names = cells.map((cell) =>
    cell
      .toLowerCase()
      .replace(/[\s_]+/g, ' ')
      .replace(/[*:#]/g, '')
      .trim(),
  );
  const found = COLUMNS.flatMap((column) => {
    const name = NAMES[column].find((candidate) => names.includes(candidate));
    return name === undefined ? [] : [[column, names.indexOf(name)] as const];
  });
  if (found.length < RECOGNISED_FROM) return null;
  const index: Partial<Record<Column, number>> = Object.fromEntries(found);
  const missing = COLUMNS.filter((column) => index[column] === undefined);
  const missingRequired = missing.filter((column) => REQUIRED.includes(column));
  return { score: found.length, width: cells.length, cells, index, missing, missingRequired };
}
