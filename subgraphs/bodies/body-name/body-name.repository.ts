import sql, { type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { happened, RecordTable } from '../../_kit/query/record-table.ts';
import { knownUntil } from '../validity/validity.sql.ts';
import { BodyNameEntity } from './body-name.entity.ts';
import { BodyName } from './body-name.type.ts';

export class BodyNameRepository {
  private readonly table: RecordTable<BodyNameEntity>;

  constructor(
    database: Database,
    private readonly clocks: Clocks,
  ) {
    this.table = new RecordTable(database, BodyNameEntity, ['nameFolded', 'nameSort']);
  }

  findByIds(ids: readonly string[]): Promise<BodyName[]> {
    return this.read('id', ids, happened('t.valid_from', this.clocks));
  }

  /** Oldest first; both databases put an unknown beginning before the known ones. */
  ofBodies(bodyIds: readonly string[]): Promise<BodyName[]> {
    return this.read('bodyId', bodyIds, sql`${happened('t.valid_from', this.clocks)} ORDER BY t.valid_from, t.id`);
  }

  private async read(property: 'id' | 'bodyId', values: readonly string[], more: Sql): Promise<BodyName[]> {
    const rows = await this.table.by(property, values, this.clocks, more);
    return rows.map((row) => toBodyName(row, this.clocks));
  }
}

function toBodyName(row: BodyNameEntity, clocks: Clocks): BodyName {
  const { bodyId, validFrom, act } = row;
  return Object.assign(new BodyName(), BodyName.common(row), {
    bodyId,
    validFrom,
    act,
    validUntil: knownUntil(row.validUntil, clocks),
    name: LocalizedText.from({ kk: row.nameKk, ru: row.nameRu, en: row.nameEn }),
  });
}
