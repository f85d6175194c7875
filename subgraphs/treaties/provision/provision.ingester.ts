import { z } from 'zod';
import { fitsHistory, idField, localizedField } from '../../_kit/ingest/fields.ts';
import { ingester, type OwnReference } from '../../_kit/ingest/ingester.ts';
import { treatyReference } from '../treaty/treaty.ingester.ts';
import { ProvisionEntity } from './provision.entity.ts';
import { provisionId } from './provision.id.ts';

const number = z
  .string()
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9 .()-]{0,19}$/, 'is not the number of an article or paragraph, at most 20 characters.');

const provisionSchema = z
  .strictObject({
    id: idField,
    treaty: idField,
    article: number,
    paragraph: number.nullish(),
    position: z.int().positive().max(99_999, 'is more than 99,999.'),
    heading: localizedField(500).nullish(),
    text: localizedField(15_000).nullish(),
    summary: localizedField(2_000).nullish(),
  })
  .check(fitsHistory('text'))
  .refine(({ id, treaty, article, paragraph }) => id === provisionId(treaty, article, paragraph ?? null), {
    path: ['id'],
    error: 'is not `<treaty>-art-<article>`, with `-<paragraph>` where there is one.',
  });

export const provisionIngester = ingester<z.infer<typeof provisionSchema>, ProvisionEntity>({
  type: 'Provision',
  schema: provisionSchema,
  entity: ProvisionEntity,
  content: ({ treaty, heading, text, summary, ...rest }) => ({
    ...rest,
    treatyId: treaty,
    headingKk: heading?.kk,
    headingRu: heading?.ru,
    headingEn: heading?.en,
    textKk: text?.kk,
    textRu: text?.ru,
    textEn: text?.en,
    summaryKk: summary?.kk,
    summaryRu: summary?.ru,
    summaryEn: summary?.en,
  }),
  references: ({ treaty }) => [treatyReference(treaty)],
});

/** For records of this subgraph that name a provision. */
export function provisionReference(field: string, id: string | null | undefined): OwnReference[] {
  return id ? [{ field, type: 'Provision', entity: ProvisionEntity, id }] : [];
}
