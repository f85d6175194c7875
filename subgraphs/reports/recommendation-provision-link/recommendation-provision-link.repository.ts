import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { recommendationIsMade } from '../recommendation/recommendation.sql.ts';
import { RecommendationProvisionLinkEntity } from './recommendation-provision-link.entity.ts';
import { RecommendationProvisionLink } from './recommendation-provision-link.type.ts';

export const recommendationProvisionLinkRecords: RecordSpec<
  RecommendationProvisionLinkEntity,
  RecommendationProvisionLink,
  ListArgs<object>,
  'recommendation'
> = {
  entity: RecommendationProvisionLinkEntity,
  within: recommendationIsMade,
  filters: () => ({}),
  orders: { PROVISION: 'provisionId' },
  byDefault: { field: 'PROVISION', direction: 'ASC' },
  parents: { recommendation: 'recommendationId' },
  node: toRecommendationProvisionLink,
};

function toRecommendationProvisionLink(row: RecommendationProvisionLinkEntity): RecommendationProvisionLink {
  const { recommendationId, provisionId } = row;
  return Object.assign(new RecommendationProvisionLink(), RecommendationProvisionLink.common(row), {
    provisionReference: referenceState(row.provisionCheck),
    recommendationId,
    provisionId,
  });
}
