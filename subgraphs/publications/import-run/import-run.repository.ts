import sql, { join, type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import { compare, exact, folded, listQuery, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ValueFilter } from '../../_kit/query/filter.inputs.ts';
import type { ListSpec } from '../../_kit/query/list.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { RecordTable, recordedAt } from '../../_kit/query/record-table.ts';
import { readList } from '../../_kit/query/root-list.ts';
import { ImportRunEntity } from './import-run.entity.ts';
import { ImportRun, ImportRunOrderField, type ImportRunFilter, type ImportRunState } from './import-run.type.ts';

type Row = ImportRunEntity & { readonly derivedState: ImportRunState };

const longestRunMs = 3_600_000;
const latestFirst = { field: ImportRunOrderField.STARTED_AT, direction: 'DESC' } as const;

export class ImportRunRepository {
  private readonly table: RecordTable<ImportRunEntity>;
  /** A run that started before this and has not ended was interrupted. */
  private readonly alive: string;

  constructor(
    private readonly database: Database,
    private readonly clocks: Clocks,
    now: Date,
  ) {
    this.table = new RecordTable(database, ImportRunEntity);
    const moment = clocks.knownAt === null ? now : new Date(clocks.knownAt);
    this.alive = new Date(moment.getTime() - longestRunMs).toISOString();
  }

  async findByIds(ids: readonly string[]): Promise<ImportRun[]> {
    const { columns, from, always } = this.spec();
    const rows = await this.database.read<Row>(
      sql`SELECT ${columns} FROM ${from} WHERE t.id IN (${join(ids)}) AND ${always}`,
    );
    return rows.map(toImportRun);
  }

  list(args: ListArgs<ImportRunFilter>): Promise<Connection<ImportRun>> {
    return readList(this.database, this.spec(), listQuery(args, this.filters(), 't.id', latestFirst));
  }

  private spec(): ListSpec<Row, ImportRun> {
    return {
      columns: sql`${this.table.columns}, ${this.state()} AS derivedState`,
      from: this.table.from,
      always: recordedAt('t', this.clocks),
      id: { column: 't.id', value: (row) => row.id },
      reference: (field) => this.table.reference(field),
      orders: {
        [ImportRunOrderField.STARTED_AT]: { column: 't.started_at', value: (row) => row.startedAt },
        [ImportRunOrderField.ID]: { column: 't.id', value: (row) => row.id },
      },
      node: toImportRun,
    };
  }

  private filters(): FilterSpec {
    return {
      id: exact('t.id'),
      format: folded('t.format'),
      state: (filter: ValueFilter<ImportRunState>, path) => compare(this.state(), filter, path, (value) => value),
    };
  }

  /** A killed process can't say that it ended: its age or a later run of the format does. */
  private state(): Sql {
    const later = sql`SELECT 1 FROM import_run l
      WHERE l.format = t.format AND l.started_at > t.started_at AND ${recordedAt('l', this.clocks)}`;
    return sql`CASE WHEN t.state = 'RUNNING' AND (t.started_at <= ${this.alive} OR EXISTS (${later}))
      THEN 'INTERRUPTED' ELSE t.state END`;
  }
}

function toImportRun({ id, version, sources, dryRun, derivedState, ...rest }: Row): ImportRun {
  return Object.assign(new ImportRun(), ImportRun.common({ id, version, sources }), {
    ...rest,
    dryRun: dryRun === 1,
    state: derivedState,
  });
}
