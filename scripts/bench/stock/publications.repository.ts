import { And, In, LessThan, MoreThanOrEqual, type DataSource } from 'typeorm';
import { forever as recordedTo } from '../../../subgraphs/_kit/record/recorded.entity.ts';
import { StockPublication, StockPublicationLink } from './publications.entity.ts';

export const publicationEntities = [StockPublication, StockPublicationLink];
export type { StockPublication, StockPublicationLink };

/** From a day up to, not including, another. */
export interface Period {
  readonly gte: string;
  readonly lt: string;
}

export class StockPublicationRepository {
  constructor(private readonly tables: DataSource) {}

  /** Links with their publications, latest first. */
  linksOf(treatyIds: readonly string[], { gte, lt }: Period): Promise<StockPublicationLink[]> {
    const publishedOn = And(MoreThanOrEqual(gte), LessThan(lt));
    return this.tables.getRepository(StockPublicationLink).find({
      relations: { publication: true },
      where: { treatyId: In(treatyIds), recordedTo, publication: { recordedTo, publishedOn } },
      order: { publication: { publishedOn: 'DESC', id: 'DESC' } },
    });
  }
}
