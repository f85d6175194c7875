import sql, { type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import type { ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { compare, exact, listQuery, partialDate, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ListQuery } from '../../_kit/query/list.ts';
import { ParentPages } from '../../_kit/query/parent-pages.ts';
import { happened, RecordTable, recordedAt } from '../../_kit/query/record-table.ts';
import { treatyIsConcluded } from '../treaty/concluded.sql.ts';
import { TreatyActionEntity } from './treaty-action.entity.ts';
import { TreatyAction, TreatyActionOrderField, type TreatyActionFilter } from './treaty-action.type.ts';

function treatyActionFilters(clocks: Clocks): FilterSpec {
  const participant = sql`(SELECT p.participant_id FROM party p WHERE p.id = t.party_id AND ${recordedAt('p', clocks)})`;
  return {
    id: exact('t.id'),
    kind: exact('t.kind'),
    participant: (filter: ValueFilter<string>, path) => compare(participant, filter, path, (id) => id),
    act: exact('t.act_id'),
    date: partialDate('t.date'),
  };
}

/** Pages of actions under one kind of parent. */
export type TreatyActionPages = ParentPages<TreatyActionEntity, TreatyAction>;

export class TreatyActionRepository {
  private readonly table: RecordTable<TreatyActionEntity>;

  constructor(
    private readonly database: Database,
    private readonly clocks: Clocks,
  ) {
    this.table = new RecordTable(database, TreatyActionEntity);
  }

  async findByIds(ids: readonly string[]): Promise<TreatyAction[]> {
    return (await this.table.by('id', ids, this.clocks, this.done())).map(toTreatyAction);
  }

  pagesUnder(parent: 't.treaty_id' | 't.party_id' | 't.act_id'): TreatyActionPages {
    return new ParentPages(this.database, {
      columns: this.table.columns,
      from: this.table.from,
      always: sql`${recordedAt('t', this.clocks)} AND ${this.done()}`,
      parent,
      id: { column: 't.id', value: (row) => row.id },
      reference: (field) => this.table.reference(field),
      orders: {
        [TreatyActionOrderField.DATE]: { column: 't.date_sort', value: (row) => row.dateSort },
        [TreatyActionOrderField.ID]: { column: 't.id', value: (row) => row.id },
      },
      node: toTreatyAction,
    });
  }

  query(args: ListArgs<TreatyActionFilter>): ListQuery {
    const byDate = { field: TreatyActionOrderField.DATE, direction: 'ASC' } as const;
    return listQuery(args, treatyActionFilters(this.clocks), 't.id', byDate);
  }

  /** An action without a date is no older than its treaty. */
  private done(): Sql {
    return sql`${happened('t.date_earliest', this.clocks)} AND ${treatyIsConcluded(sql`t.treaty_id`, this.clocks)}`;
  }
}

function toTreatyAction(row: TreatyActionEntity): TreatyAction {
  const { treatyId, partyId, actId, kind, rawDate, label, note } = row;
  const date = row.date === null ? null : PartialDate.parse(row.date);
  return Object.assign(new TreatyAction(), TreatyAction.common(row), {
    treatyId,
    partyId,
    actId,
    kind,
    date,
    rawDate,
    label,
    note,
  });
}
