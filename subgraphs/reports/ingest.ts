import { z } from 'zod';
import { idField, localizedField, partialDateField, shortText, urlField } from '../_kit/ingest/fields.ts';
import { ingester, type Ingester, type ReferenceState } from '../_kit/ingest/ingester.ts';
import { RecommendationEntity } from './recommendation/recommendation.entity.ts';
import {
  RecommendationForm,
  RecommendationResponse,
  RecommendationSourceKind,
} from './recommendation/recommendation.enums.ts';
import { RecommendationSenderEntity } from './recommendation-sender/recommendation-sender.entity.ts';
import { recommendationSenderId } from './recommendation-sender/recommendation-sender.id.ts';
import { RecommendationTreatyLinkEntity } from './recommendation-treaty-link/recommendation-treaty-link.entity.ts';
import { recommendationTreatyLinkId } from './recommendation-treaty-link/recommendation-treaty-link.id.ts';
import { TreatyLinkBasis } from './recommendation-treaty-link/treaty-link-basis.ts';
import { SourceDocumentEntity } from './source-document/source-document.entity.ts';
import { SourceDocumentKind } from './source-document/source-document.kind.ts';

/** Ids of senders and links are `<recommendation>:<other>`; without this two pairs could make the same one. */
const recommendationId = idField.refine((id) => !id.includes(':'), 'has a colon, which joins ids to one another.');
const longestId = 160;
const tooLong = `makes, together with the recommendation, an id longer than ${longestId} characters.`;

const documentSchema = z.strictObject({
  id: idField,
  kind: z.enum(SourceDocumentKind),
  title: localizedField(2_000),
  symbol: shortText(160).nullish(),
  mechanism: shortText(300),
  session: z.int().positive().max(100_000).nullish(),
  date: partialDateField.nullish(),
  url: urlField.nullish(),
  addressee: idField.nullish(),
});

const documents = ingester<z.infer<typeof documentSchema>, SourceDocumentEntity>({
  type: 'SourceDocument',
  schema: documentSchema,
  entity: SourceDocumentEntity,
  content: ({ title, date, addressee, ...rest }, reference) => ({
    ...rest,
    titleKk: title.kk,
    titleRu: title.ru,
    titleEn: title.en,
    date: date && date.value,
    addresseeId: addressee,
    addresseeCheck: addressee == null ? addressee : checkOf(reference),
  }),
  foreign: ({ addressee }) => (addressee ? [{ field: 'addressee', type: 'Participant', id: addressee }] : []),
});

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
  themes: z.array(shortText(200)).max(30, 'are more than 30.').nullish(),
});

const recommendationSchema = recommendationFields.refine((each) => Boolean(each.text ?? each.summary), {
  path: ['text'],
  error: 'is missing, and so is `summary`: one of them says what is recommended.',
});

const recommendations = ingester<z.infer<typeof recommendationSchema>, RecommendationEntity>({
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
});

const senderSchema = z
  .strictObject({ recommendation: recommendationId, participant: idField, rawName: shortText(500).nullish() })
  .refine((each) => recommendationSenderId(each.recommendation, each.participant).length <= longestId, {
    path: ['participant'],
    error: tooLong,
  });

const senders = ingester<z.infer<typeof senderSchema>, RecommendationSenderEntity>({
  type: 'RecommendationSender',
  schema: senderSchema,
  entity: RecommendationSenderEntity,
  content: ({ recommendation, participant, rawName }, reference) => ({
    id: recommendationSenderId(recommendation, participant),
    recommendationId: recommendation,
    participantId: participant,
    participantCheck: checkOf(reference),
    rawName,
  }),
  references: ({ recommendation }) => [recommendationReference(recommendation)],
  foreign: ({ participant }) => [{ field: 'participant', type: 'Participant', id: participant }],
});

const linkSchema = z
  .strictObject({
    recommendation: recommendationId,
    treaty: idField,
    basis: z.enum(TreatyLinkBasis),
    matchedText: shortText(1_000).nullish(),
    confirmed: z.boolean(),
  })
  .refine((each) => recommendationTreatyLinkId(each.recommendation, each.treaty).length <= longestId, {
    path: ['treaty'],
    error: tooLong,
  });

const links = ingester<z.infer<typeof linkSchema>, RecommendationTreatyLinkEntity>({
  type: 'RecommendationTreatyLink',
  schema: linkSchema,
  entity: RecommendationTreatyLinkEntity,
  content: ({ recommendation, treaty, basis, confirmed, matchedText }, reference) => ({
    id: recommendationTreatyLinkId(recommendation, treaty),
    recommendationId: recommendation,
    treatyId: treaty,
    treatyCheck: checkOf(reference),
    matchedText,
    ...(confirmed && { basis, confirmed }),
  }),
  // What was only inferred does not undo what is stated or confirmed.
  initial: ({ basis, confirmed }) => ({ basis, confirmed }),
  references: ({ recommendation }) => [recommendationReference(recommendation)],
  foreign: ({ treaty }) => [{ field: 'treaty', type: 'Treaty', id: treaty }],
});

/** An import that could not ask leaves an earlier answer as it is. */
function checkOf(reference: ReferenceState): 'VERIFIED' | undefined {
  return reference === 'VERIFIED' ? reference : undefined;
}

function recommendationReference(id: string) {
  return { field: 'recommendation', type: 'Recommendation', entity: RecommendationEntity, id };
}

/** In the order in which records depend on one another. */
export const reportsIngesters: readonly Ingester[] = [documents, recommendations, senders, links];
