import sql, { type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import { happened, RecordTable } from '../../_kit/query/record-table.ts';
import { BodySuccessionEntity } from './body-succession.entity.ts';
import { BodySuccession } from './body-succession.type.ts';

export class BodySuccessionRepository {
  private readonly table: RecordTable<BodySuccessionEntity>;

  constructor(
    database: Database,
    private readonly clocks: Clocks,
  ) {
    this.table = new RecordTable(database, BodySuccessionEntity);
  }

  findByIds(ids: readonly string[]): Promise<BodySuccession[]> {
    return this.read('id', ids, happened('t.date_earliest', this.clocks));
  }

  /** Those in which the bodies are what `side` says; earliest first. */
  ofBodies(side: 'predecessorId' | 'successorId', bodyIds: readonly string[]): Promise<BodySuccession[]> {
    return this.read(side, bodyIds, sql`${happened('t.date_earliest', this.clocks)} ORDER BY t.date_sort, t.id`);
  }

  private async read(
    property: 'id' | 'predecessorId' | 'successorId',
    values: readonly string[],
    more: Sql,
  ): Promise<BodySuccession[]> {
    return (await this.table.by(property, values, this.clocks, more)).map(toBodySuccession);
  }
}

function toBodySuccession(row: BodySuccessionEntity): BodySuccession {
  const { predecessorId, successorId, kind, act } = row;
  const on = row.date === null ? null : PartialDate.parse(row.date);
  return Object.assign(new BodySuccession(), BodySuccession.common(row), { predecessorId, successorId, kind, act, on });
}
