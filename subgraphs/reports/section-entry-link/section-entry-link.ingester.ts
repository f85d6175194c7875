import { z } from 'zod';
import { ingester } from '../../_kit/ingest/ingester.ts';
import { entryField } from '../annual-entry/annual-entry.fields.ts';
import { lackingEntries } from '../annual-entry/annual-entry.ingester.ts';
import { joinsTo, plainId } from '../joined-id.ts';
import { SummarySectionEntity } from '../summary-section/summary-section.entity.ts';
import { SectionEntryLinkEntity } from './section-entry-link.entity.ts';

const linkSchema = z.strictObject({ section: plainId, entry: entryField }).check(joinsTo('section', 'entry'));

export const sectionEntryLinkIngester = ingester<z.infer<typeof linkSchema>, SectionEntryLinkEntity>({
  type: 'SectionEntryLink',
  schema: linkSchema,
  entity: SectionEntryLinkEntity,
  content: ({ section, entry }) => ({ id: `${section}:${entry}`, sectionId: section, entryId: entry }),
  references: ({ section }) => [
    { field: 'section', type: 'SummarySection', entity: SummarySectionEntity, id: section },
  ],
  conflicts: (work, records) =>
    lackingEntries(
      work,
      records.map(({ entry }) => entry),
    ),
});
