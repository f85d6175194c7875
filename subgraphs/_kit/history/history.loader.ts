import DataLoader from 'dataloader';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { shapesOf } from '../audit/table-shape.ts';
import type { Clocks } from '../clocks.ts';
import type { Database } from '../database/database.ts';
import type { Connection } from '../query/connection.ts';
import { itsBody, WithheldError } from '../errors.ts';
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

/** What one viewer may read of histories. */
export interface HistoryAccess {
  /** The ids among these of which earlier states are for the viewer; null: all. */
  open(recordType: string, ids: readonly string[]): Promise<Sql | null>;
  /** Whether a stored field belongs to a part of the type that is not for the viewer. */
  hides(recordType: string, storedField: string): boolean;
  /** By stored field, ids of confidential records that are not for the viewer: a change from or to one is left out. */
  withheldIds(recordType: string): Promise<WithheldIds>;
}

type WithheldIds = ReadonlyMap<string, readonly string[]>;

const columns = raw('c.revision, c.position, r.moment, r.actor, r.command, c.`before`, c.`after`, c.reason');

const latestFirst = { field: ChangeOrderField.REVISION, direction: 'DESC' } as const;

/** Per-request access to the histories of records: one query for all records of a type asked in one tick. */
export class HistoryLoader {
  private readonly openOnes = new Map<string, DataLoader<string, boolean>>();
  private readonly byType = new Map<string, ParentPages<ChangeRow, Change>>();

  constructor(
    private readonly database: Database,
    private readonly clocks: Clocks,
    private readonly access: HistoryAccess,
  ) {}

  /** @throws {WithheldError} where only those whose record it is may read what it was before */
  async of(recordType: string, id: string, args: HistoryArgs): Promise<Connection<Change>> {
    if (!(await this.isOpen(recordType, id))) throw new WithheldError(`${recordType}.history`, [itsBody]);
    const withheld = await this.access.withheldIds(recordType);
    const hides = (field: string) => this.access.hides(recordType, field);
    const filters = changeFilters(hides, (field) => withheld.get(field) ?? []);
    const pages = this.byType.get(recordType) ?? this.pagesOf(recordType, withheld);
    this.byType.set(recordType, pages);
    return pages.load(id, args, () => listQuery(args, filters, 'c.position', latestFirst));
  }

  /**
   * What differs between two versions of a record; null where one of them never was, or is not for the viewer to see.
   */
  async between(recordType: string, id: string, versions: readonly [number, number]): Promise<FieldChange[] | null> {
    const shape = shapesOf(this.database.writer).find((each) => each.recordType === recordType);
    if (!shape || !(await this.isOpen(recordType, id))) return null;
    // Within a unit of work the last change is what its version came to.
    const rows = await this.database.read<{ version: number; content: string }>(
      sql`SELECT t.version AS version, c.${raw('`after`')} AS content FROM ${raw(shape.table)} t
        JOIN change_record c ON c.record_type = ${recordType} AND c.record_id = t.id AND c.revision = t.recorded_from
        WHERE t.id = ${id} AND t.version IN (${join(versions)}) ORDER BY c.position`,
    );
    const contents = new Map(rows.map(({ version, content }) => [version, content]));
    const [before, after] = versions.map((version) => contents.get(version));
    return before === undefined || after === undefined
      ? null
      : differences({ before, after }, await this.hiddenIn(recordType));
  }

  private async hiddenIn(recordType: string): Promise<(change: FieldChange) => boolean> {
    const withheld = await this.access.withheldIds(recordType);
    return (change) => this.access.hides(recordType, change.field) || names(change, withheld);
  }

  private async isOpen(recordType: string, id: string): Promise<boolean> {
    if ((await this.access.open(recordType, [])) === null) return true;
    const loader = this.openOnes.get(recordType) ?? this.openLoader(recordType);
    this.openOnes.set(recordType, loader);
    return loader.load(id);
  }

  private openLoader(recordType: string): DataLoader<string, boolean> {
    return new DataLoader(async (ids: readonly string[]) => {
      const statement = await this.access.open(recordType, ids);
      const rows = statement === null ? [] : await this.database.read<{ id: string }>(statement);
      const found = new Set(rows.map((row) => row.id));
      return ids.map((id) => found.has(id));
    });
  }

  private pagesOf(recordType: string, withheld: WithheldIds): ParentPages<ChangeRow, Change> {
    const until = this.clocks.revision === null ? sql`1 = 1` : sql`c.revision <= ${this.clocks.revision}`;
    return new ParentPages<ChangeRow, Change>(this.database, {
      columns,
      from: sql`change_record c JOIN revision r ON r.number = c.revision`,
      always: sql`c.record_type = ${recordType} AND ${until}`,
      parent: 'c.record_id',
      orders: { [ChangeOrderField.REVISION]: { column: 'c.revision', value: (row) => row.revision } },
      id: { column: 'c.position', value: (row) => row.position },
      node: (row) => toChange(row, (change) => this.access.hides(recordType, change.field) || names(change, withheld)),
    });
  }
}

function names({ field, before, after }: FieldChange, withheld: WithheldIds): boolean {
  return withheld.get(field)?.some((id) => [before, after].includes(toJson(id))) ?? false;
}

function toChange(row: ChangeRow, hides: (change: FieldChange) => boolean): Change {
  const fields = differences(row, hides);
  const { revision, moment, actor, command, reason } = row;
  const isEnd = row.after === null ? ChangeKind.WITHDRAWN : ChangeKind.CHANGED;
  const kind = row.before === null ? ChangeKind.CREATED : isEnd;
  return Object.assign(new Change(), { revision, moment, actor, command, reason, kind, fields });
}

function differences(
  contents: Pick<ChangeRow, 'before' | 'after'>,
  hides: (change: FieldChange) => boolean,
): FieldChange[] {
  const [before, after] = [read(contents.before), read(contents.after)];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .map((field) => ({ field, before: toJson(before[field]), after: toJson(after[field]) }))
    .filter((change) => change.before !== change.after && !hides(change));
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
