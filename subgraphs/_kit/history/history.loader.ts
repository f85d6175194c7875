import sql, { join, raw, type Sql } from 'sql-template-tag';
import { shapesOf } from '../audit/table-shape.ts';
import type { Clocks } from '../clocks.ts';
import type { Database } from '../database/database.ts';
import type { Connection } from '../query/connection.ts';
import { listQuery } from '../query/filter.sql.ts';
import { ParentPages } from '../query/parent-pages.ts';
import { changeFilters, inList, kindOf, type Shown } from './change.filter.ts';
import { ChangeOrderField, type HistoryArgs } from './change.inputs.ts';
import { Change, type ChangeKind, type FieldChange } from './change.type.ts';

interface ChangeRow {
  readonly revision: number;
  readonly position: number;
  readonly moment: string;
  readonly actor: string;
  readonly command: string;
  readonly kind: ChangeKind;
  readonly isTold: boolean | 0 | 1 | null;
  /** Null too where what it changed is not told; so are the next two. */
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
}

/** What one viewer may read of histories. */
export interface HistoryAccess {
  /**
   * The revision from which on the viewer is told what a change `c` changed, and why; of those before it only who made
   * it, when and by which command. Null: all of all changes of the type.
   */
  toldFrom(recordType: string): Promise<Sql | null>;
  /** Whether a stored field belongs to a part of the type that is not for the viewer. */
  hides(recordType: string, storedField: string): boolean;
  /** By stored field, ids of confidential records that are not for the viewer: a change from or to one is left out. */
  withheldIds(recordType: string): Promise<WithheldIds>;
}

type WithheldIds = ReadonlyMap<string, readonly string[]>;

const latestFirst = { field: ChangeOrderField.REVISION, direction: 'DESC' } as const;

/** Per-request access to the histories of records: one query for all records of a type asked in one tick. */
export class HistoryLoader {
  private readonly byType = new Map<string, ParentPages<ChangeRow, Change>>();

  constructor(
    private readonly database: Database,
    private readonly clocks: Clocks,
    private readonly access: HistoryAccess,
  ) {}

  async of(recordType: string, id: string, args: HistoryArgs): Promise<Connection<Change>> {
    const shown = await this.shownOf(recordType);
    const pages = this.byType.get(recordType) ?? this.pagesOf(recordType, shown);
    this.byType.set(recordType, pages);
    return pages.load(id, args, () => listQuery(args, changeFilters(shown), 'c.position', latestFirst));
  }

  /**
   * What differs between two versions of a record; null where one of them never was, or is not for the viewer to see.
   */
  async between(recordType: string, id: string, versions: readonly [number, number]): Promise<FieldChange[] | null> {
    const shape = shapesOf(this.database.writer).find((each) => each.recordType === recordType);
    if (!shape) return null;
    const shown = await this.shownOf(recordType);
    // Within a unit of work the last change is what its version came to.
    const rows = await this.database.read<{ version: number; content: string }>(
      sql`SELECT v.version AS version, c.${raw('`after`')} AS content FROM ${raw(shape.table)} v
        JOIN change_record c ON c.record_type = ${recordType} AND c.record_id = v.id AND c.revision = v.recorded_from
        WHERE v.id = ${id} AND v.version IN (${join(versions)}) AND ${shown.isTold} ORDER BY c.position`,
    );
    const contents = new Map(rows.map(({ version, content }) => [version, content]));
    const [before, after] = versions.map((version) => contents.get(version));
    return before === undefined || after === undefined ? null : differences({ before, after }, shown);
  }

  private async shownOf(recordType: string): Promise<Shown> {
    const [from, withheld] = await Promise.all([this.access.toldFrom(recordType), this.access.withheldIds(recordType)]);
    return {
      dialect: this.database.dialect,
      isTold: from === null ? sql`1 = 1` : sql`c.revision >= ${from}`,
      hides: (field) => this.access.hides(recordType, field),
      withheld: (field) => withheld.get(field) ?? [],
    };
  }

  private pagesOf(recordType: string, shown: Shown): ParentPages<ChangeRow, Change> {
    const until = this.clocks.revision === null ? sql`1 = 1` : sql`c.revision <= ${this.clocks.revision}`;
    return new ParentPages<ChangeRow, Change>(this.database, {
      columns: columnsFor(shown),
      from: sql`change_record c JOIN revision r ON r.number = c.revision`,
      always: sql`c.record_type = ${recordType} AND ${until}`,
      parent: 'c.record_id',
      orders: { [ChangeOrderField.REVISION]: { column: 'c.revision', value: (row) => row.revision } },
      id: { column: 'c.position', value: (row) => row.position },
      node: (row) => toChange(recordType, row, shown),
    });
  }
}

function columnsFor({ isTold }: Shown): Sql {
  const told = (column: string) => sql`CASE WHEN ${isTold} THEN c.${raw(column)} END AS ${raw(column)}`;
  const ofDrafts = join(['`before`', '`after`', 'reason'].map(told));
  return sql`c.revision, c.position, r.moment, r.actor, r.command, ${kindOf} AS kind, ${isTold} AS isTold, ${ofDrafts}`;
}

function toChange(recordType: string, row: ChangeRow, shown: Shown): Change {
  const { revision, moment, actor, command, kind, reason } = row;
  const told = row.isTold ? { reason, fields: differences(row, shown) } : null;
  return Object.assign(new Change(recordType, told), { revision, moment, actor, command, kind });
}

function differences(contents: Pick<ChangeRow, 'before' | 'after'>, { hides, withheld }: Shown): FieldChange[] {
  const [before, after] = [read(contents.before), read(contents.after)];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .map((field) => ({ field, before: toJson(before[field]), after: toJson(after[field]) }))
    .filter((change) => change.before !== change.after && !hides(change.field))
    .filter((change) => !withheld(change.field).some((id) => isNamed(id, change.before) || isNamed(id, change.after)));
}

/** By itself, or among those of a list, which is stored as JSON. */
function isNamed(id: string, value: string | null): boolean {
  return value !== null && (value === JSON.stringify(id) || value.includes(inList(id)));
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
