import { z } from 'zod';
import { dateField, idField, localizedField, partialDateField, shortText, urlField } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';
import { deriveStatuses } from '../party-status/party-status.service.ts';
import { TreatyEntity } from './treaty.entity.ts';
import { Laterality } from './treaty.type.ts';

const treatySchema = z.strictObject({
  id: idField,
  title: localizedField(2_000),
  laterality: z.enum(Laterality),
  subject: localizedField(500).nullish(),
  concludedOn: partialDateField.nullish(),
  place: shortText(300).nullish(),
  depositary: shortText(300).nullish(),
  url: urlField.nullish(),
  statedNotInForceOn: dateField.nullish(),
});

export const treatyIngester = ingester<z.infer<typeof treatySchema>, TreatyEntity>({
  type: 'Treaty',
  schema: treatySchema,
  entity: TreatyEntity,
  content: ({ id, title, subject, concludedOn, ...rest }) => ({
    id,
    ...rest,
    titleKk: title.kk,
    titleRu: title.ru,
    titleEn: title.en,
    subjectKk: subject?.kk,
    subjectRu: subject?.ru,
    subjectEn: subject?.en,
    concluded: concludedOn && concludedOn.value,
  }),
  after: (work, records) => deriveStatuses(work, { parties: [], treaties: records.map((record) => record.id) }),
});
