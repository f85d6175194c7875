import { z } from 'zod';
import { idField, localizedField, shortText } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';
import { actReference } from '../legal-act/legal-act.ingester.ts';
import { LegalParagraphEntity } from './legal-paragraph.entity.ts';

const paragraphSchema = z.strictObject({
  id: idField,
  act: idField,
  number: shortText(20),
  position: z.int().positive().max(10_000),
  heading: localizedField(500).nullish(),
});

export const legalParagraphIngester = ingester<z.infer<typeof paragraphSchema>, LegalParagraphEntity>({
  type: 'LegalParagraph',
  schema: paragraphSchema,
  entity: LegalParagraphEntity,
  content: ({ act, heading, ...rest }) => ({
    ...rest,
    actId: act,
    headingKk: heading?.kk,
    headingRu: heading?.ru,
    headingEn: heading?.en,
  }),
  references: ({ act }) => actReference('act', act),
});
