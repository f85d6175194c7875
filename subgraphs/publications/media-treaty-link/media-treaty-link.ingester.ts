import { z } from 'zod';
import { idField } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester } from '../../_kit/ingest/ingester.ts';
import { MediaPublicationEntity } from '../media-publication/media-publication.entity.ts';
import { MediaTreatyLinkEntity } from './media-treaty-link.entity.ts';
import { mediaTreatyLinkId } from './media-treaty-link.id.ts';
import { MediaTone } from './media-treaty-link.type.ts';

const linkSchema = z
  .strictObject({ publication: idField, treaty: idField, tone: z.enum(MediaTone) })
  .refine(({ publication, treaty }) => mediaTreatyLinkId(publication, treaty).length <= 160, {
    message: 'makes, with the treaty, an id longer than 160 characters.',
    path: ['publication'],
  });

export const mediaTreatyLinkIngester = ingester<z.infer<typeof linkSchema>, MediaTreatyLinkEntity>({
  type: 'MediaTreatyLink',
  schema: linkSchema,
  entity: MediaTreatyLinkEntity,
  content: ({ publication, treaty, tone }, reference) => ({
    id: mediaTreatyLinkId(publication, treaty),
    publicationId: publication,
    treatyId: treaty,
    tone,
    treatyCheck: checkOf(reference),
  }),
  references: ({ publication }) => [
    { field: 'publication', type: 'MediaPublication', entity: MediaPublicationEntity, id: publication },
  ],
  foreign: ({ treaty }) => [{ field: 'treaty', type: 'Treaty', id: treaty }],
});
