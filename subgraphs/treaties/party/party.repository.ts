import sql, { type Sql } from 'sql-template-tag';
import { lawDay, type Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { compare, exact, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import { ParentPages } from '../../_kit/query/parent-pages.ts';
import { RecordTable, recordedAt } from '../../_kit/query/record-table.ts';
import type { PartyStatusFilter } from '../party-status/party-status.type.ts';
import { PartyEntity } from './party.entity.ts';
import { Party, PartyOrderField } from './party.type.ts';

/** Pages of parties under one kind of parent. */
export type PartyPages = ParentPages<PartyEntity, Party>;

export class PartyRepository {
  private readonly table: RecordTable<PartyEntity>;

  constructor(
    private readonly database: Database,
    private readonly clocks: Clocks,
  ) {
    this.table = new RecordTable(database, PartyEntity);
  }

  async findByIds(ids: readonly string[]): Promise<Party[]> {
    return (await this.table.byIds(ids, this.clocks)).map(toParty);
  }

  pagesUnder(parent: 't.treaty_id' | 't.participant_id'): PartyPages {
    return new ParentPages(this.database, {
      columns: this.table.columns,
      from: this.table.from,
      always: recordedAt('t', this.clocks),
      parent,
      id: { column: 't.id', value: (row) => row.id },
      orders: { [PartyOrderField.ID]: { column: 't.id', value: (row) => row.id } },
      node: toParty,
    });
  }

  filters(): FilterSpec {
    return {
      participant: exact('t.participant_id'),
      treaty: exact('t.treaty_id'),
      status: (filter: PartyStatusFilter, path) =>
        compare(this.statusOn(lawDay(this.clocks, filter.asOf)), filter.value, `${path}.value`, (value) => value),
    };
  }

  private statusOn(day: string): Sql {
    const status = sql`SELECT s.status FROM party_status s WHERE s.party_id = t.id
      AND s.from_day <= ${day} AND s.until_day > ${day} AND ${recordedAt('s', this.clocks)}`;
    return sql`COALESCE((${status}), 'NO_ACTION')`;
  }
}

function toParty(row: PartyEntity): Party {
  const { treatyId, participantId } = row;
  return Object.assign(new Party(), Party.common(row), { treatyId, participantId });
}
