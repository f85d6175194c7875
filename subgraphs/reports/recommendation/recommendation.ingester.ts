import { z } from 'zod';
import { confidentialFields, confidentialIngester } from '../../_kit/access/confidential.ingester.ts';
import { idField, localizedField, partialDateField, shortText } from '../../_kit/ingest/fields.ts';
import { checkOf } from '../../_kit/ingest/ingester.ts';
import { SourceDocumentEntity } from '../source-document/source-document.entity.ts';
import { RecommendationEntity } from './recommendation.entity.ts';
import { RecommendationChannel } from './recommendation.channel.ts';
import { RecommendationForm, RecommendationResponse, RecommendationSourceKind } from './recommendation.enums.ts';
import { keepLetters } from './confidential-letters.service.ts';
import { recommendationId } from './recommendation.fields.ts';

const recommendationFields = z.strictObject({
  id: recommendationId,
  document: idField,
  text: localizedField(5_000).nullish(),
  summary: localizedField(2_000).nullish(),
  form: z.enum(RecommendationForm),
  sourceKind: z.enum(RecommendationSourceKind),
  symbol: shortText(160).nullish(),
  paragraph: shortText(60).nullish(),
  addressee: idField,
  madeOn: partialDateField.nullish(),
  response: z.enum(RecommendationResponse).nullish(),
  rawResponse: shortText(500).nullish(),
  actionCategory: z.int().min(1).max(5).nullish(),
  channel: z.enum(RecommendationChannel).nullish(),
  ...confidentialFields,
  themes: z.array(shortText(200)).max(30, 'are more than 30.').nullish(),
});

const recommendationSchema = recommendationFields.refine((each) => Boolean(each.text ?? each.summary), {
  path: ['text'],
  error: 'is missing, and so is `summary`: one of them says what is recommended.',
});

export const recommendationIngester = confidentialIngester<z.infer<typeof recommendationSchema>, RecommendationEntity>({
  type: 'Recommendation',
  schema: recommendationSchema,
  entity: RecommendationEntity,
  content: ({ document, text, summary, addressee, madeOn, themes, ...rest }, reference) => ({
    ...rest,
    documentId: document,
    textKk: text?.kk,
    textRu: text?.ru,
    textEn: text?.en,
    summaryKk: summary?.kk,
    summaryRu: summary?.ru,
    summaryEn: summary?.en,
    addresseeId: addressee,
    addresseeCheck: checkOf(reference),
    madeOn: madeOn && madeOn.value,
    themes: themes && (themes.length > 0 ? JSON.stringify(themes) : null),
  }),
  references: ({ document }) => [
    { field: 'document', type: 'SourceDocument', entity: SourceDocumentEntity, id: document },
  ],
  foreign: ({ addressee }) => [{ field: 'addressee', type: 'Participant', id: addressee }],
  after: keepLetters,
});

/** What belongs to a recommendation names it. */
export function recommendationReference(id: string) {
  return { field: 'recommendation', type: 'Recommendation', entity: RecommendationEntity, id };
}
