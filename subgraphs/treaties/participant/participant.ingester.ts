import { z } from 'zod';
import { idField, localizedField } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';
import { ParticipantEntity } from './participant.entity.ts';
import { ParticipantKind } from './participant.type.ts';

const participantSchema = z.strictObject({
  id: idField,
  kind: z.enum(ParticipantKind),
  isoCode: z
    .string()
    .regex(/^[A-Z]{2}$/, 'is not a code of ISO 3166-1 alpha-2.')
    .nullish(),
  name: localizedField(300),
});

export const participantIngester = ingester<z.infer<typeof participantSchema>, ParticipantEntity>({
  type: 'Participant',
  schema: participantSchema,
  entity: ParticipantEntity,
  content: ({ id, kind, isoCode, name: { kk, ru, en } }) => ({
    id,
    kind,
    isoCode,
    nameKk: kk,
    nameRu: ru,
    nameEn: en,
  }),
});
