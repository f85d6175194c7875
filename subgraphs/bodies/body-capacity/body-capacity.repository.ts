import sql, { type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { happened, RecordTable } from '../../_kit/query/record-table.ts';
import { knownUntil } from '../validity/validity.sql.ts';
import { BodyCapacityEntity } from './body-capacity.entity.ts';
import { BodyCapacity } from './body-capacity.type.ts';

export class BodyCapacityRepository {
  private readonly table: RecordTable<BodyCapacityEntity>;

  constructor(
    database: Database,
    private readonly clocks: Clocks,
  ) {
    this.table = new RecordTable(database, BodyCapacityEntity);
  }

  findByIds(ids: readonly string[]): Promise<BodyCapacity[]> {
    return this.read('id', ids, happened('t.valid_from', this.clocks));
  }

  /** Oldest first; both databases put an unknown beginning before the known ones. */
  ofBodies(bodyIds: readonly string[]): Promise<BodyCapacity[]> {
    return this.read('bodyId', bodyIds, sql`${happened('t.valid_from', this.clocks)} ORDER BY t.valid_from, t.id`);
  }

  private async read(property: 'id' | 'bodyId', values: readonly string[], more: Sql): Promise<BodyCapacity[]> {
    const rows = await this.table.by(property, values, this.clocks, more);
    return rows.map((row) => toBodyCapacity(row, this.clocks));
  }
}

function toBodyCapacity(row: BodyCapacityEntity, clocks: Clocks): BodyCapacity {
  const { bodyId, capacity, validFrom, act } = row;
  const validUntil = knownUntil(row.validUntil, clocks);
  return Object.assign(new BodyCapacity(), BodyCapacity.common(row), { bodyId, capacity, validFrom, validUntil, act });
}
