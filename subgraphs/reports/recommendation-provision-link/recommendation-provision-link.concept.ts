import { recordConcept, watched } from '../../_kit/concept.ts';
import { recommendationProvisionLinkIngester } from './recommendation-provision-link.ingester.ts';
import { recommendationProvisionLinkRecords } from './recommendation-provision-link.repository.ts';
import { RecommendationProvisionLinkResolver } from './recommendation-provision-link.resolver.ts';
import { rowsOfRecommendation } from '../recommendation/recommendation.rows.ts';

export const recommendationProvisionLinkConcept = recordConcept(
  'RecommendationProvisionLink',
  recommendationProvisionLinkRecords,
  {
    resolvers: [RecommendationProvisionLinkResolver],
    ingesters: [recommendationProvisionLinkIngester],
    rows: [rowsOfRecommendation('recommendation_provision_link', 'RecommendationProvisionLink')],
    watched: [
      watched({
        entity: recommendationProvisionLinkRecords.entity,
        type: 'Provision',
        names: 'provisionId',
        check: 'provisionCheck',
      }),
    ],
  },
);
