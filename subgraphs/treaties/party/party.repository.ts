import sql, { type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { compare, exact, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import { ParentPages } from '../../_kit/query/parent-pages.ts';
import { RecordTable, recordedAt } from '../../_kit/query/record-table.ts';
import { statusOn } from '../party-status/party-status.sql.ts';
import type { PartyStatusFilter } from '../party-status/party-status.type.ts';
import { treatyIsConcluded } from '../treaty/concluded.sql.ts';
import { PartyEntity } from './party.entity.ts';
import { hasActed } from './party.sql.ts';
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
    return (await this.table.by('id', ids, this.clocks, this.begun())).map(toParty);
  }

  pagesUnder(parent: 't.treaty_id' | 't.participant_id'): PartyPages {
    return new ParentPages(this.database, {
      columns: this.table.columns,
      from: this.table.from,
      always: sql`${recordedAt('t', this.clocks)} AND ${this.begun()}`,
      parent,
      id: { column: 't.id', value: (row) => row.id },
      reference: (field) => this.table.reference(field),
      orders: { [PartyOrderField.ID]: { column: 't.id', value: (row) => row.id } },
      node: toParty,
    });
  }

  private begun(): Sql {
    return sql`${treatyIsConcluded(sql`t.treaty_id`, this.clocks)} AND ${hasActed('t', this.clocks)}`;
  }

  filters(): FilterSpec {
    return {
      participant: exact('t.participant_id'),
      treaty: exact('t.treaty_id'),
      status: (filter: PartyStatusFilter, path) =>
        compare(this.statusAsOf(filter), filter.value, `${path}.value`, (value) => value),
    };
  }

  private statusAsOf({ asOf }: PartyStatusFilter): Sql {
    return statusOn(asOf, sql`s.party_id = t.id`, this.clocks);
  }
}

function toParty(row: PartyEntity): Party {
  const { treatyId, participantId } = row;
  return Object.assign(new Party(), Party.common(row), { treatyId, participantId });
}
