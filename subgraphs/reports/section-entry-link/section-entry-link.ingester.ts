import { z } from 'zod';
import { idField } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';

import { plainId } from '../joined-id.ts';
import { InForceEntryEntity } from '../in-force-entry/in-force-entry.entity.ts';
import { NotInForceEntryEntity } from '../not-in-force-entry/not-in-force-entry.entity.ts';
import { SummarySectionEntity } from '../summary-section/summary-section.entity.ts';
import { SectionEntryLinkEntity } from './section-entry-link.entity.ts';

const sectionEntryLinkSchema: z.ZodType<LinkRecord> = z
  .strictObject({
    section: plainId,
    inForceEntry: idField.nullish(),
    notInForceEntry: idField.nullish(),
  })
  .refine(({ inForceEntry, notInForceEntry }) => Boolean(inForceEntry) !== Boolean(notInForceEntry), {
    path: ['inForceEntry'],
    error: 'and `notInForceEntry`: exactly one of them says which entry it is.',
  })
  .refine((each) => linkId(each).length <= 160, {
    path: ['section'],
    error: 'makes, together with the entry, an id longer than 160 characters.',
  });

interface LinkRecord {
  readonly section: string;
  readonly inForceEntry?: string | null;
  readonly notInForceEntry?: string | null;
}

/** A body can report on a treaty in force and, before it came into force, on the same one not in force. */
function linkId({ section, inForceEntry, notInForceEntry }: LinkRecord): string {
  return inForceEntry ? `${section}:${inForceEntry}` : `${section}:${notInForceEntry}:not-in-force`;
}

export const sectionEntryLinkIngester = ingester<LinkRecord, SectionEntryLinkEntity>({
  type: 'SectionEntryLink',
  schema: sectionEntryLinkSchema,
  entity: SectionEntryLinkEntity,
  content: ({ section, inForceEntry, notInForceEntry }) => ({
    id: linkId({ section, inForceEntry, notInForceEntry }),
    sectionId: section,
    inForceEntryId: inForceEntry,
    notInForceEntryId: notInForceEntry,
  }),
  references: ({ section, inForceEntry, notInForceEntry }) => [
    { field: 'section', type: 'SummarySection', entity: SummarySectionEntity, id: section },
    ...(inForceEntry
      ? [{ field: 'inForceEntry', type: 'InForceEntry', entity: InForceEntryEntity, id: inForceEntry }]
      : []),
    ...(notInForceEntry
      ? [{ field: 'notInForceEntry', type: 'NotInForceEntry', entity: NotInForceEntryEntity, id: notInForceEntry }]
      : []),
  ],
});
