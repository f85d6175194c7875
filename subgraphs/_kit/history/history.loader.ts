import sql, { raw } from 'sql-template-tag';
import type { Clocks } from '../clocks.ts';
import type { Database } from '../database/database.ts';
import type { Connection } from '../query/connection.ts';
import { listQuery } from '../query/filter.sql.ts';
import { ParentPages } from '../query/parent-pages.ts';
import { changeFilters } from './change.filter.ts';
import { ChangeOrderField, type HistoryArgs } from './change.inputs.ts';
import { Change, ChangeKind, type FieldChange } from './change.type.ts';

interface ChangeRow {
  readonly revision: number;
  readonly position: number;
  readonly moment: string;
  readonly actor: string;
  readonly command: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
}

const columns = raw('c.revision, c.position, r.moment, r.actor, r.command, c.`before`, c.`after`, c.reason');

const latestFirst = { field: ChangeOrderField.REVISION, direction: 'DESC' } as const;

/** Per-request access to the histories of records: one query for all records of a type asked in one tick. */
export class HistoryLoader {
  private readonly byType = new Map<string, ParentPages<ChangeRow, Change>>();

  constructor(
    private readonly database: Database,
    private readonly clocks: Clocks,
  ) {}

  of(recordType: string, id: string, args: HistoryArgs): Promise<Connection<Change>> {
    const pages = this.byType.get(recordType) ?? this.pagesOf(recordType);
    this.byType.set(recordType, pages);
    return pages.load(id, args, () => listQuery(args, changeFilters, 'c.position', latestFirst));
  }

  private pagesOf(recordType: string): ParentPages<ChangeRow, Change> {
    const until = this.clocks.revision === null ? sql`1 = 1` : sql`c.revision <= ${this.clocks.revision}`;
    return new ParentPages<ChangeRow, Change>(this.database, {
      columns,
      from: sql`change_record c JOIN revision r ON r.number = c.revision`,
      always: sql`c.record_type = ${recordType} AND ${until}`,
      parent: 'c.record_id',
      orders: { [ChangeOrderField.REVISION]: { column: 'c.revision', value: (row) => row.revision } },
      id: { column: 'c.position', value: (row) => row.position },
      node: toChange,
    });
  }
}

function toChange(row: ChangeRow): Change {
  const before = read(row.before);
  const after = read(row.after);
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const fields: FieldChange[] = names
    .map((field) => ({ field, before: toJson(before[field]), after: toJson(after[field]) }))
    .filter((change) => change.before !== change.after);
  const { revision, moment, actor, command, reason } = row;
  const kind = row.before === null ? ChangeKind.CREATED : ChangeKind.CHANGED;
  return Object.assign(new Change(), { revision, moment, actor, command, reason, kind, fields });
}

function read(json: string | null): Record<string, unknown> {
  const content = json === null ? {} : (JSON.parse(json) as Record<string, unknown>);
  // Stored as JSON within JSON.
  if (typeof content['sources'] === 'string') content['sources'] = JSON.parse(content['sources']);
  return content;
}

function toJson(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
