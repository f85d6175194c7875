import { z } from 'zod';
import { idField, localizedField } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';
import { effectiveColumns } from '../effective-date/effective-date.fields.ts';
import { actReference } from '../legal-act/legal-act.ingester.ts';
import { madeByAnAmendment, versionFields } from '../legal-act-version/version.fields.ts';
import { LegalParagraphEntity } from '../legal-paragraph/legal-paragraph.entity.ts';
import { ParagraphVersionEntity } from './paragraph-version.entity.ts';
import { TextMissing } from './text-missing.kind.ts';

const wordingSchema = z
  .strictObject({
    ...versionFields,
    paragraph: idField,
    text: localizedField(15_000).nullish(),
    textMissing: z.enum(TextMissing).nullish(),
    summary: localizedField(4_000).nullish(),
    footnote: localizedField(2_000).nullish(),
  })
  .check(madeByAnAmendment)
  .refine(({ text, textMissing }) => !text || !textMissing, {
    path: ['textMissing'],
    error: 'says why there is no text, and there is one.',
  });

export const paragraphVersionIngester = ingester<z.infer<typeof wordingSchema>, ParagraphVersionEntity>({
  type: 'ParagraphVersion',
  schema: wordingSchema,
  entity: ParagraphVersionEntity,
  content: ({ paragraph, madeBy, effective, text, summary, footnote, ...rest }) => ({
    ...rest,
    ...effectiveColumns(effective),
    paragraphId: paragraph,
    madeById: madeBy,
    textKk: text?.kk,
    textRu: text?.ru,
    textEn: text?.en,
    summaryKk: summary?.kk,
    summaryRu: summary?.ru,
    summaryEn: summary?.en,
    footnoteKk: footnote?.kk,
    footnoteRu: footnote?.ru,
    footnoteEn: footnote?.en,
  }),
  references: ({ paragraph, madeBy }) => [
    { field: 'paragraph', type: 'LegalParagraph', entity: LegalParagraphEntity, id: paragraph },
    ...actReference('madeBy', madeBy),
  ],
});
