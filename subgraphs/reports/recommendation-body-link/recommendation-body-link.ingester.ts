import { z } from 'zod';
import { idField } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester } from '../../_kit/ingest/ingester.ts';
import { joinsTo, plainId } from '../joined-id.ts';

import { recommendationReference } from '../recommendation/recommendation.ingester.ts';
import { RecommendationBodyLinkEntity } from './recommendation-body-link.entity.ts';

const recommendationBodyLinkSchema = z
  .strictObject({
    recommendation: plainId,
    body: idField,
  })
  .check(joinsTo('recommendation', 'body'));

export const recommendationBodyLinkIngester = ingester<
  z.infer<typeof recommendationBodyLinkSchema>,
  RecommendationBodyLinkEntity
>({
  type: 'RecommendationBodyLink',
  schema: recommendationBodyLinkSchema,
  entity: RecommendationBodyLinkEntity,
  content: ({ recommendation, body, ...rest }, reference) => ({
    ...rest,
    id: `${recommendation}:${body}`,
    recommendationId: recommendation,
    bodyId: body,
    bodyCheck: checkOf(reference),
  }),
  references: ({ recommendation }) => [recommendationReference(recommendation)],
  foreign: ({ body }) => [{ field: 'body', type: 'Body', id: body }],
});
