import { In, type DataSource } from 'typeorm';
import { forever as recordedTo } from '../../../subgraphs/_kit/record/recorded.entity.ts';
import { StockRecommendation, StockRecommendationLink } from './reports.entity.ts';

export const reportEntities = [StockRecommendation, StockRecommendationLink];
export type { StockRecommendation, StockRecommendationLink };

export class StockReportRepository {
  constructor(private readonly tables: DataSource) {}

  /** Links with their recommendations, in the order of these. */
  linksOf(treatyIds: readonly string[], addresseeId: string): Promise<StockRecommendationLink[]> {
    return this.tables.getRepository(StockRecommendationLink).find({
      relations: { recommendation: true },
      where: { treatyId: In(treatyIds), recordedTo, recommendation: { recordedTo, addresseeId } },
      order: { recommendation: { madeOnSort: 'ASC', id: 'ASC' } },
    });
  }
}
