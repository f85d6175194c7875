import { z } from 'zod';
import { dateField, idField, localizedField } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';
import { columnsOf } from '../../_kit/localized-columns.ts';
import { entryField } from '../annual-entry/annual-entry.fields.ts';
import { partsOfEntryId } from '../annual-entry/annual-entry.id.ts';
import { lackingEntries } from '../annual-entry/annual-entry.ingester.ts';
import { EntryRemarkEntity } from './entry-remark.entity.ts';
import { partsOfRemarkId } from './entry-remark.id.ts';

/** Of one remark, in each language. */
export const longestRemark = 5_000;

const remarkSchema = z
  .strictObject({ id: idField, entry: entryField, remarkedOn: dateField, text: localizedField(longestRemark) })
  .refine(({ id, entry }) => partsOfRemarkId(id)?.information === partsOfEntryId(entry)?.informationId, {
    path: ['id'],
    error: 'is not <information>:r<number>, of the information that its entry stands in.',
  });

export const entryRemarkIngester = ingester<z.infer<typeof remarkSchema>, EntryRemarkEntity>({
  type: 'EntryRemark',
  schema: remarkSchema,
  entity: EntryRemarkEntity,
  content: ({ id, entry, remarkedOn, text }) => ({ id, entryId: entry, remarkedOn, ...columnsOf('text', text) }),
  conflicts: (work, records) =>
    lackingEntries(
      work,
      records.map(({ entry }) => entry),
    ),
});
