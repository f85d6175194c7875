import sql from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import { exact, foldedLocalized, listQuery, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListSpec } from '../../_kit/query/list.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { RecordTable, recordedAt } from '../../_kit/query/record-table.ts';
import { readList } from '../../_kit/query/root-list.ts';
import { ParticipantEntity } from './participant.entity.ts';
import { Participant, ParticipantOrderField, type ParticipantFilter } from './participant.type.ts';

const filters: FilterSpec = {
  id: exact('t.id'),
  isoCode: exact('t.iso_code'),
  name: foldedLocalized('t.name_folded'),
  kind: exact('t.kind'),
};

export class ParticipantRepository {
  private readonly table: RecordTable<ParticipantEntity>;

  constructor(
    private readonly database: Database,
    private readonly clocks: Clocks,
  ) {
    this.table = new RecordTable(database, ParticipantEntity);
  }

  async findByIds(ids: readonly string[]): Promise<Participant[]> {
    return (await this.table.byIds(ids, this.clocks)).map(toParticipant);
  }

  async findByIsoCodes(codes: readonly string[]): Promise<Participant[]> {
    return (await this.table.by('isoCode', codes, this.clocks)).map(toParticipant);
  }

  list(args: ListArgs<ParticipantFilter>): Promise<Connection<Participant>> {
    const spec: ListSpec<ParticipantEntity, Participant> = {
      columns: this.table.columns,
      from: this.table.from,
      always: sql`${recordedAt('t', this.clocks)}`,
      id: { column: 't.id', value: (row) => row.id },
      reference: (field) => this.table.reference(field),
      orders: {
        [ParticipantOrderField.NAME]: { column: 't.name_sort', value: (row) => row.nameSort },
        [ParticipantOrderField.ID]: { column: 't.id', value: (row) => row.id },
      },
      node: toParticipant,
    };
    return readList(
      this.database,
      spec,
      listQuery(args, filters, 't.id', { field: ParticipantOrderField.NAME, direction: 'ASC' }),
    );
  }
}

function toParticipant(row: ParticipantEntity): Participant {
  return Object.assign(new Participant(), Participant.common(row), {
    name: LocalizedText.from({ kk: row.nameKk, ru: row.nameRu, en: row.nameEn }),
    kind: row.kind,
    isoCode: row.isoCode,
  });
}
