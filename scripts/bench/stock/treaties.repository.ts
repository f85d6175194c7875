import { In, LessThanOrEqual, MoreThan, type DataSource } from 'typeorm';
import { forever as recordedTo } from '../../../subgraphs/_kit/record/recorded.entity.ts';
import { StockPartyStatus, StockTreaty } from './treaties.entity.ts';

export const treatyEntities = [StockTreaty, StockPartyStatus];
export type { StockPartyStatus, StockTreaty };

export class StockTreatyRepository {
  constructor(private readonly tables: DataSource) {}

  list(ids: readonly string[], take: number): Promise<StockTreaty[]> {
    const where = { id: In(ids), recordedTo };
    return this.tables.getRepository(StockTreaty).find({ where, order: { titleSort: 'ASC', id: 'ASC' }, take });
  }

  findByIds(ids: readonly string[]): Promise<StockTreaty[]> {
    return this.tables.getRepository(StockTreaty).findBy({ id: In(ids), recordedTo });
  }

  statusesOn(day: string, partyIds: readonly string[]): Promise<StockPartyStatus[]> {
    const where = { partyId: In(partyIds), recordedTo, fromDay: LessThanOrEqual(day), untilDay: MoreThan(day) };
    return this.tables.getRepository(StockPartyStatus).findBy(where);
  }
}
