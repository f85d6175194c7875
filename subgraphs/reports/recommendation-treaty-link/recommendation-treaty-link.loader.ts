import DataLoader from 'dataloader';
import { alignMany, alignOne } from '../../_kit/query/align.ts';
import type { RecommendationTreatyLink } from './recommendation-treaty-link.type.ts';
import type { RecommendationTreatyLinkRepository } from './recommendation-treaty-link.repository.ts';

/** Per-request access to links: one query for all recommendations asked in one tick. */
export class RecommendationTreatyLinkLoader {
  readonly byId: DataLoader<string, RecommendationTreatyLink | null>;
  readonly ofRecommendation: DataLoader<string, RecommendationTreatyLink[]>;

  constructor(links: Pick<RecommendationTreatyLinkRepository, 'findByIds' | 'ofRecommendations'>) {
    this.byId = new DataLoader(async (ids) => alignOne(ids, await links.findByIds(ids), (each) => each.id));
    this.ofRecommendation = new DataLoader(async (ids) =>
      alignMany(ids, await links.ofRecommendations(ids), (each) => each.recommendationId),
    );
  }
}
