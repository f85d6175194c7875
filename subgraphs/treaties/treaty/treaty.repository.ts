import sql, { type Sql } from 'sql-template-tag';
import { lawDay, type Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import { compare, exact, foldedAny, listQuery, partialDate, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ListSpec } from '../../_kit/query/list.ts';
import { happened, RecordTable, recordedAt } from '../../_kit/query/record-table.ts';
import { readList } from '../../_kit/query/root-list.ts';
import { TreatyEntity } from './treaty.entity.ts';
import type { TreatyFilter, TreatyStatusFilter } from './treaty.inputs.ts';
import { Treaty, TreatyOrderField } from './treaty.type.ts';

const onlyForFilters = ['titleFolded', 'subjectFolded', 'concludedEarliest', 'concludedLatest'] as const;

export class TreatyRepository {
  private readonly table: RecordTable<TreatyEntity>;

  constructor(
    private readonly database: Database,
    private readonly clocks: Clocks,
  ) {
    this.table = new RecordTable(database, TreatyEntity, onlyForFilters);
  }

  async findByIds(ids: readonly string[]): Promise<Treaty[]> {
    return (await this.table.byIds(ids, this.clocks)).map(toTreaty);
  }

  list(args: ListArgs<TreatyFilter>): Promise<Connection<Treaty>> {
    const spec: ListSpec<TreatyEntity, Treaty> = {
      columns: this.table.columns,
      from: this.table.from,
      always: sql`${recordedAt('t', this.clocks)} AND ${happened('t.concluded_earliest', this.clocks)}`,
      id: { column: 't.id', value: (row) => row.id },
      orders: {
        [TreatyOrderField.TITLE]: { column: 't.title_sort', value: (row) => row.titleSort },
        [TreatyOrderField.CONCLUDED_ON]: { column: 't.concluded_sort', value: (row) => row.concludedSort },
        [TreatyOrderField.ID]: { column: 't.id', value: (row) => row.id },
      },
      node: toTreaty,
    };
    return readList(
      this.database,
      spec,
      listQuery(args, this.filters(), 't.id', { field: TreatyOrderField.TITLE, direction: 'ASC' }),
    );
  }

  private filters(): FilterSpec {
    return {
      id: exact('t.id'),
      title: foldedAny('t.title_folded'),
      subject: foldedAny('t.subject_folded'),
      laterality: exact('t.laterality'),
      concludedOn: partialDate('t.concluded'),
      status: (filter: TreatyStatusFilter, path) =>
        compare(this.statusFor(filter), filter.value, `${path}.value`, (value) => value),
    };
  }

  /** No row means that nothing had been done by that day. */
  private statusFor({ participant, asOf }: TreatyStatusFilter): Sql {
    const day = lawDay(this.clocks, asOf);
    const status = sql`SELECT s.status FROM party_status s WHERE s.treaty_id = t.id AND s.participant_id = ${participant}
      AND s.from_day <= ${day} AND s.until_day > ${day} AND ${recordedAt('s', this.clocks)}`;
    return sql`COALESCE((${status}), 'NO_ACTION')`;
  }
}

function toTreaty(row: TreatyEntity): Treaty {
  const { laterality, place, depositary, url, statedNotInForceOn } = row;
  return Object.assign(new Treaty(), Treaty.common(row), {
    title: LocalizedText.from({ kk: row.titleKk, ru: row.titleRu, en: row.titleEn }),
    subject: LocalizedText.from({ kk: row.subjectKk, ru: row.subjectRu, en: row.subjectEn }),
    concludedOn: row.concluded === null ? null : PartialDate.parse(row.concluded),
    laterality,
    place,
    depositary,
    url,
    statedNotInForceOn,
  });
}
