import { z } from 'zod';
import { idField } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester } from '../../_kit/ingest/ingester.ts';
import { joinsTo, plainId } from '../joined-id.ts';

import { recommendationReference } from '../recommendation/recommendation.ingester.ts';
import { RecommendationProvisionLinkEntity } from './recommendation-provision-link.entity.ts';

const recommendationProvisionLinkSchema = z
  .strictObject({
    recommendation: plainId,
    provision: idField,
  })
  .check(joinsTo('recommendation', 'provision'));

export const recommendationProvisionLinkIngester = ingester<
  z.infer<typeof recommendationProvisionLinkSchema>,
  RecommendationProvisionLinkEntity
>({
  type: 'RecommendationProvisionLink',
  schema: recommendationProvisionLinkSchema,
  entity: RecommendationProvisionLinkEntity,
  content: ({ recommendation, provision, ...rest }, reference) => ({
    ...rest,
    id: `${recommendation}:${provision}`,
    recommendationId: recommendation,
    provisionId: provision,
    provisionCheck: checkOf(reference),
  }),
  references: ({ recommendation }) => [recommendationReference(recommendation)],
  foreign: ({ provision }) => [{ field: 'provision', type: 'Provision', id: provision }],
});
