import { z } from 'zod';
import { ingester, type Conflict } from '../../_kit/ingest/ingester.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { entryField } from '../annual-entry/annual-entry.fields.ts';
import { lackingEntries } from '../annual-entry/annual-entry.ingester.ts';
import { joinsTo, plainId } from '../joined-id.ts';
import { asSentConflicts } from '../summary-information/as-sent.service.ts';
import { SummarySectionEntity } from '../summary-section/summary-section.entity.ts';
import { SectionEntryLinkEntity } from './section-entry-link.entity.ts';

const linkSchema = z.strictObject({ section: plainId, entry: entryField }).check(joinsTo('section', 'entry'));

type LinkRecord = z.infer<typeof linkSchema>;

export const sectionEntryLinkIngester = ingester<LinkRecord, SectionEntryLinkEntity>({
  type: 'SectionEntryLink',
  schema: linkSchema,
  entity: SectionEntryLinkEntity,
  content: contentOf,
  references: ({ section }) => [
    { field: 'section', type: 'SummarySection', entity: SummarySectionEntity, id: section },
  ],
  conflicts: linkConflicts,
});

/** The entry is there, and what was sent rests on what it rested on. */
async function linkConflicts(work: UnitOfWork, records: readonly LinkRecord[]): Promise<(Conflict | null)[]> {
  const sections = await work.current(
    SummarySectionEntity,
    records.map(({ section }) => section),
  );
  const parts = records.map((record) => {
    return { summary: sections.get(record.section)?.summaryId ?? '', content: contentOf(record) };
  });
  const changed = await asSentConflicts(work, SectionEntryLinkEntity, 'section', parts);
  const lacking = await lackingEntries(
    work,
    records.map(({ entry }) => entry),
  );
  return records.map((_record, at) => lacking[at] ?? changed[at] ?? null);
}

function contentOf({ section, entry }: LinkRecord) {
  return { id: `${section}:${entry}`, sectionId: section, entryId: entry };
}
