import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { recommendationIsMade } from '../recommendation/recommendation.sql.ts';
import { RecommendationBodyLinkEntity } from './recommendation-body-link.entity.ts';
import { RecommendationBodyLink } from './recommendation-body-link.type.ts';

export const recommendationBodyLinkRecords: RecordSpec<
  RecommendationBodyLinkEntity,
  RecommendationBodyLink,
  ListArgs<object>,
  'recommendation'
> = {
  entity: RecommendationBodyLinkEntity,
  within: recommendationIsMade,
  filters: () => ({}),
  orders: { BODY: 'bodyId' },
  byDefault: { field: 'BODY', direction: 'ASC' },
  parents: { recommendation: 'recommendationId' },
  node: toRecommendationBodyLink,
};

function toRecommendationBodyLink(row: RecommendationBodyLinkEntity): RecommendationBodyLink {
  const { recommendationId, bodyId } = row;
  return Object.assign(new RecommendationBodyLink(), RecommendationBodyLink.common(row), {
    bodyReference: referenceState(row.bodyCheck),
    recommendationId,
    bodyId,
  });
}
