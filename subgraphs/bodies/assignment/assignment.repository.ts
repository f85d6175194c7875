import sql, { join, type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import { compare, exact, listQuery, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ValueFilter } from '../../_kit/query/filter.inputs.ts';
import type { ListQuery, ListSpec } from '../../_kit/query/list.ts';
import { ParentPages } from '../../_kit/query/parent-pages.ts';
import { happened, RecordTable } from '../../_kit/query/record-table.ts';
import { readList } from '../../_kit/query/root-list.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { begun, holdsOn, knownUntil, untilKnown } from '../validity/validity.sql.ts';
import { Validity } from '../validity/validity.type.ts';
import { AssignmentOrderField, type AssignmentFilter, type AssignmentListQuery } from './assignment.args.ts';
import { TreatyReferenceNote } from './assignment.basis.ts';
import { AssignmentEntity } from './assignment.entity.ts';
import { Assignment } from './assignment.type.ts';

interface Watcher {
  readonly treatyId: string;
  readonly bodyId: string;
}

export class AssignmentRepository {
  private readonly table: RecordTable<AssignmentEntity>;
  /** Made once for the many parents of a request. */
  private readonly filters: FilterSpec;

  constructor(
    private readonly database: Database,
    private readonly clocks: Clocks,
  ) {
    this.table = new RecordTable(database, AssignmentEntity);
    this.filters = filtersUnder(clocks);
  }

  async findByIds(ids: readonly string[]): Promise<Assignment[]> {
    const rows = await this.table.by('id', ids, this.clocks, happened('t.valid_from', this.clocks));
    return rows.map((row) => this.toAssignment(row));
  }

  list(args: AssignmentListQuery): Promise<Connection<Assignment>> {
    return readList(this.database, this.spec(), this.query(args));
  }

  pagesUnder(parent: 't.body_id' | 't.treaty_id'): ParentPages<AssignmentEntity, Assignment> {
    return new ParentPages(this.database, { ...this.spec(), parent });
  }

  /** What a list's arguments ask for, its validity included. */
  query(args: AssignmentListQuery): ListQuery {
    const day = args.asOf ?? this.clocks.asOf;
    const byDefault = { field: AssignmentOrderField.VALID_FROM, direction: 'ASC' } as const;
    const query = listQuery<AssignmentFilter>(args, this.filters, 't.id', byDefault);
    if (args.validity === Validity.ALL) return query;
    return { ...query, where: sql`${query.where} AND ${holdsOn('t', day, this.clocks)}` };
  }

  /** Who watches these treaties on a day; each body once a treaty. */
  watchersOf(treatyIds: readonly string[], day: string): Promise<Watcher[]> {
    return this.database.read<Watcher>(
      sql`SELECT DISTINCT t.treaty_id AS treatyId, t.body_id AS bodyId FROM ${this.table.from}
        WHERE t.treaty_id IN (${join(treatyIds)}) AND ${begun('t', this.clocks)} AND ${holdsOn('t', day, this.clocks)}
        ORDER BY t.treaty_id, t.body_id`,
    );
  }

  private spec(): ListSpec<AssignmentEntity, Assignment> {
    return {
      columns: this.table.columns,
      from: this.table.from,
      always: begun('t', this.clocks),
      id: { column: 't.id', value: (row) => row.id },
      orders: {
        [AssignmentOrderField.VALID_FROM]: { column: 't.valid_from', value: (row) => row.validFrom },
        [AssignmentOrderField.ID]: { column: 't.id', value: (row) => row.id },
      },
      node: (row) => this.toAssignment(row),
    };
  }

  private toAssignment(row: AssignmentEntity): Assignment {
    const { bodyId, treatyId, basis, validFrom, treatyCheck } = row;
    const note = treatyCheck === null ? TreatyReferenceNote.NOT_ANSWERED : TreatyReferenceNote.NO_SUCH_TREATY;
    return Object.assign(new Assignment(), Assignment.common(row), {
      bodyId,
      treatyId,
      basis,
      validFrom,
      validUntil: knownUntil(row.validUntil, this.clocks),
      treatyReference: referenceState(treatyCheck),
      treatyReferenceNote: treatyCheck === 'VERIFIED' ? null : note,
    });
  }
}

function filtersUnder(clocks: Clocks): FilterSpec {
  const on =
    <T extends string>(key: Sql) =>
    (filter: ValueFilter<T>, path: string) =>
      compare(key, filter, path, (value) => value);
  return {
    id: exact('t.id'),
    body: exact('t.body_id'),
    treaty: exact('t.treaty_id'),
    basis: exact('t.basis'),
    validFrom: exact('t.valid_from'),
    validUntil: on(untilKnown('t', clocks)),
    treatyReference: on(sql`CASE WHEN t.treaty_check = 'VERIFIED' THEN 'VERIFIED' ELSE 'UNVERIFIED' END`),
  };
}
