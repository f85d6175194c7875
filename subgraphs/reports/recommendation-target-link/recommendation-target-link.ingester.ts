import { z } from 'zod';
import { idField } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';
import { joinsTo, plainId } from '../joined-id.ts';

import { recommendationReference } from '../recommendation/recommendation.ingester.ts';
import { SdgTargetEntity } from '../sdg-target/sdg-target.entity.ts';
import { RecommendationTargetLinkEntity } from './recommendation-target-link.entity.ts';

const recommendationTargetLinkSchema = z
  .strictObject({
    recommendation: plainId,
    target: idField,
  })
  .check(joinsTo('recommendation', 'target'));

export const recommendationTargetLinkIngester = ingester<
  z.infer<typeof recommendationTargetLinkSchema>,
  RecommendationTargetLinkEntity
>({
  type: 'RecommendationTargetLink',
  schema: recommendationTargetLinkSchema,
  entity: RecommendationTargetLinkEntity,
  content: ({ recommendation, target, ...rest }) => ({
    ...rest,
    id: `${recommendation}:${target}`,
    recommendationId: recommendation,
    targetId: target,
  }),
  references: ({ recommendation, target }) => [
    recommendationReference(recommendation),
    { field: 'target', type: 'SdgTarget', entity: SdgTargetEntity, id: target },
  ],
});
