import { z } from 'zod';
import { confidentialFields, confidentialIngester } from '../../_kit/access/confidential.ingester.ts';
import { languageField, lineText, localizedField } from '../../_kit/ingest/fields.ts';
import { chunksOf, sha256Of } from './document.chunks.ts';
import { DocumentChunkEntity, DocumentEntity } from './document.entity.ts';
import { beginsAs, mediaTypes } from './media-types.rule.ts';

/** A record holds its document as a whole; larger ones come in by `PUT /documents/<sha256>`. */
const longestContent = 1_000_000;

const documentSchema = z
  .strictObject({
    /** Where given, the content must have it. */
    id: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'is not a SHA-256: 64 hexadecimal digits in lower case.')
      .nullish(),
    mediaType: z.enum(mediaTypes),
    language: languageField.nullish(),
    title: localizedField(1_000).nullish(),
    filename: lineText(255).nullish(),
    isPublic: z.boolean().nullish(),
    ...confidentialFields,
    content: z
      .string()
      .min(1, 'is empty.')
      .max(longestContent, `is longer than ${longestContent} characters.`)
      .describe('Text, or base64 where `encoding` says so.'),
    encoding: z.enum(['utf8', 'base64']).default('utf8'),
  })
  .transform(({ content, encoding, ...rest }) => ({ ...rest, bytes: Buffer.from(content, encoding) }))
  .refine(({ id, bytes }) => !id || id === sha256Of(bytes), {
    path: ['id'],
    error: 'is not the SHA-256 of the content.',
  })
  .refine(({ isPublic, isConfidential }) => !(isPublic && isConfidential), {
    path: ['isPublic'],
    error: 'is true of a confidential document.',
  })
  .refine(({ mediaType, bytes }) => beginsAs(mediaType, bytes), {
    path: ['content'],
    error: 'does not begin as content of its media type does.',
  });

export const documentIngester = confidentialIngester<z.infer<typeof documentSchema>, DocumentEntity>({
  type: 'Document',
  schema: documentSchema,
  entity: DocumentEntity,
  content: ({ bytes, mediaType, language, title, filename, isPublic }) => ({
    id: sha256Of(bytes),
    mediaType,
    language,
    size: bytes.length,
    titleKk: title?.kk,
    titleRu: title?.ru,
    titleEn: title?.en,
    filename,
    isPublic,
  }),
  after: async (work, records, outcomes) => {
    const created = records.filter((_record, index) => outcomes[index]?.status === 'created');
    for (const { bytes } of created) {
      await work.attach(DocumentChunkEntity, [...chunksOf(sha256Of(bytes), bytes)]);
    }
  },
});
