import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { recommendationIsMade } from '../recommendation/recommendation.sql.ts';
import { RecommendationTargetLinkEntity } from './recommendation-target-link.entity.ts';
import { RecommendationTargetLink } from './recommendation-target-link.type.ts';

export const recommendationTargetLinkRecords: RecordSpec<
  RecommendationTargetLinkEntity,
  RecommendationTargetLink,
  ListArgs<object>,
  'recommendation'
> = {
  entity: RecommendationTargetLinkEntity,
  within: recommendationIsMade,
  filters: () => ({}),
  orders: { TARGET: 'targetId' },
  byDefault: { field: 'TARGET', direction: 'ASC' },
  parents: { recommendation: 'recommendationId' },
  node: toRecommendationTargetLink,
};

function toRecommendationTargetLink(row: RecommendationTargetLinkEntity): RecommendationTargetLink {
  const { recommendationId, targetId } = row;
  return Object.assign(new RecommendationTargetLink(), RecommendationTargetLink.common(row), {
    recommendationId,
    targetId,
  });
}
