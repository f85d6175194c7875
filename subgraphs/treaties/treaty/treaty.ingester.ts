import { z } from 'zod';
import {
  dateField,
  idField,
  languageField,
  localizedField,
  partialDateField,
  shortText,
  urlField,
} from '../../_kit/ingest/fields.ts';
import { deriveStatuses } from '../party-status/party-status.service.ts';
import { TreatyEntity } from './treaty.entity.ts';
import { TreatyForm } from './treaty.form.ts';
import { parentConflicts } from './treaty.service.ts';
import { Laterality } from './treaty.type.ts';
import { confidentialFields, confidentialIngester } from '../../_kit/access/confidential.ingester.ts';

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
  form: z.enum(TreatyForm).nullish(),
  authenticLanguages: z
    .array(languageField)
    .min(1, 'is empty: languages that are not known are null.')
    .max(30, 'are more than 30.')
    .refine((tags) => new Set(tags).size === tags.length, 'names a language twice.')
    .nullish(),
  expiresOn: partialDateField.nullish(),
  renewal: localizedField(2_000).nullish(),
  parent: idField.nullish(),
  ...confidentialFields,
});

export const treatyIngester = confidentialIngester<z.infer<typeof treatySchema>, TreatyEntity>({
  type: 'Treaty',
  schema: treatySchema,
  entity: TreatyEntity,
  content: ({ id, title, subject, concludedOn, authenticLanguages, expiresOn, renewal, parent, ...rest }) => ({
    id,
    ...rest,
    titleKk: title.kk,
    titleRu: title.ru,
    titleEn: title.en,
    subjectKk: subject?.kk,
    subjectRu: subject?.ru,
    subjectEn: subject?.en,
    concluded: concludedOn && concludedOn.value,
    authenticLanguages: authenticLanguages && JSON.stringify(authenticLanguages),
    expires: expiresOn && expiresOn.value,
    renewalKk: renewal?.kk,
    renewalRu: renewal?.ru,
    renewalEn: renewal?.en,
    parentId: parent,
  }),
  conflicts: parentConflicts,
  after: (work, records) => deriveStatuses(work, { parties: [], treaties: records.map((record) => record.id) }),
});

/** What belongs to a treaty names it. */
export function treatyReference(id: string) {
  return { field: 'treaty', type: 'Treaty', entity: TreatyEntity, id };
}
