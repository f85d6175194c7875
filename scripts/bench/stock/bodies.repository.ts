import { In, IsNull, LessThanOrEqual, MoreThan, Or, type DataSource } from 'typeorm';
import { forever as recordedTo } from '../../../subgraphs/_kit/record/recorded.entity.ts';
import { StockAssignment, StockBody, StockBodyName } from './bodies.entity.ts';

export const bodyEntities = [StockAssignment, StockBody, StockBodyName];
export type { StockAssignment, StockBody, StockBodyName };

export class StockBodyRepository {
  constructor(
    private readonly tables: DataSource,
    private readonly day: string,
  ) {}

  findByIds(ids: readonly string[]): Promise<StockBody[]> {
    return this.tables.getRepository(StockBody).findBy({ id: In(ids), recordedTo });
  }

  namesOf(bodyIds: readonly string[]): Promise<StockBodyName[]> {
    const validFrom = Or(IsNull(), LessThanOrEqual(this.day));
    const where = { bodyId: In(bodyIds), recordedTo, validFrom, validUntil: this.later };
    return this.tables.getRepository(StockBodyName).findBy(where);
  }

  assignmentsOf(treatyIds: readonly string[]): Promise<StockAssignment[]> {
    const where = {
      treatyId: In(treatyIds),
      recordedTo,
      validFrom: LessThanOrEqual(this.day),
      validUntil: this.later,
    };
    return this.tables.getRepository(StockAssignment).find({ where, order: { validFrom: 'ASC', id: 'ASC' } });
  }

  private get later() {
    return Or(IsNull(), MoreThan(this.day));
  }
}
