import DataLoader from 'dataloader';
import { alignMany, alignOne } from '../../_kit/query/align.ts';
import type { RecommendationSender } from './recommendation-sender.type.ts';
import type { RecommendationSenderRepository } from './recommendation-sender.repository.ts';

/** Per-request access to senders: one query for all recommendations asked in one tick. */
export class RecommendationSenderLoader {
  readonly byId: DataLoader<string, RecommendationSender | null>;
  readonly ofRecommendation: DataLoader<string, RecommendationSender[]>;

  constructor(senders: Pick<RecommendationSenderRepository, 'findByIds' | 'ofRecommendations'>) {
    this.byId = new DataLoader(async (ids) => alignOne(ids, await senders.findByIds(ids), (each) => each.id));
    this.ofRecommendation = new DataLoader(async (ids) =>
      alignMany(ids, await senders.ofRecommendations(ids), (each) => each.recommendationId),
    );
  }
}
