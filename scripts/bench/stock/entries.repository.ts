import { In, type DataSource, type SelectQueryBuilder } from 'typeorm';
import { forever as recordedTo } from '../../../subgraphs/_kit/record/recorded.entity.ts';
import { StockDuty, StockEntry } from './entries.entity.ts';
import { StockInformation } from './information.entity.ts';

export const entryEntities = [StockDuty, StockEntry, StockInformation];
export type { StockDuty, StockEntry, StockInformation };

export class StockEntryRepository {
  constructor(private readonly tables: DataSource) {}

  dutiesOf(bodyIds: readonly string[], year: number): Promise<StockDuty[]> {
    const where = { bodyId: In(bodyIds), recordedTo, year };
    return this.tables.getRepository(StockDuty).find({ where, order: { year: 'ASC', id: 'ASC' } });
  }

  /** All versions, the latest last. */
  informationsOf(dutyIds: readonly string[]): Promise<StockInformation[]> {
    const where = { dutyId: In(dutyIds), recordedTo };
    return this.tables.getRepository(StockInformation).find({ where, order: { versionNumber: 'ASC', id: 'ASC' } });
  }

  /** Those of the latest version of their information. */
  latestOf(treatyIds: readonly string[], year: number): Promise<StockEntry[]> {
    return this.tables
      .getRepository(StockEntry)
      .createQueryBuilder('entry')
      .where({ treatyId: In(treatyIds), recordedTo, year })
      .andWhere((query) => `NOT EXISTS ${laterVersions(query)}`, { recordedTo })
      .orderBy({ 'entry.year': 'ASC', 'entry.id': 'ASC' })
      .getMany();
  }
}

function laterVersions(query: SelectQueryBuilder<StockEntry>): string {
  const isLater = 'later.dutyId = own.dutyId AND later.versionNumber > own.versionNumber';
  return query
    .subQuery()
    .select('1')
    .from(StockInformation, 'own')
    .innerJoin(StockInformation, 'later', `${isLater} AND later.recordedTo = :recordedTo`)
    .where('own.id = entry.informationId AND own.recordedTo = :recordedTo')
    .getQuery();
}
