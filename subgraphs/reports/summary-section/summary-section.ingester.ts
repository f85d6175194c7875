import { z } from 'zod';
import { contentHashOf } from '../../_kit/content-hash.ts';
import { fitsHistory, hashField, idField, localizedField } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester, type Conflict, type ReferenceState } from '../../_kit/ingest/ingester.ts';
import { columnsOf } from '../../_kit/localized-columns.ts';
import type { Content, UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { plainId } from '../joined-id.ts';
import { asSentConflicts } from '../summary-information/as-sent.service.ts';
import { SummaryInformationEntity } from '../summary-information/summary-information.entity.ts';
import { SummarySectionEntity } from './summary-section.entity.ts';

const summarySectionSchema = z
  .strictObject({
    id: plainId,
    summary: idField,
    position: z.int().min(1).max(10_000),
    heading: localizedField(500).nullish(),
    text: localizedField(15_000).nullish(),
    treaty: idField.nullish(),
    contentHash: hashField.nullish(),
  })
  .refine(({ text, contentHash }) => Boolean(text ?? contentHash), {
    path: ['text'],
    error: 'is missing, and so is `contentHash`: one of them says what the section is.',
  })
  .refine(({ text, contentHash }) => !text || !contentHash || contentHashOf(text) === contentHash, {
    path: ['contentHash'],
    error: 'is not the hash of `text`.',
  })
  .check(fitsHistory('text'));

type SectionRecord = z.infer<typeof summarySectionSchema>;

export const summarySectionIngester = ingester<SectionRecord, SummarySectionEntity>({
  type: 'SummarySection',
  schema: summarySectionSchema,
  entity: SummarySectionEntity,
  content: contentOf,
  references: ({ summary }) => [
    { field: 'summary', type: 'SummaryInformation', entity: SummaryInformationEntity, id: summary },
  ],
  foreign: ({ treaty }) => [...(treaty ? [{ field: 'treaty', type: 'Treaty', id: treaty }] : [])],
  conflicts: sectionConflicts,
});

function contentOf(
  { summary, heading, text, treaty, contentHash, ...rest }: SectionRecord,
  reference: ReferenceState,
): Content<SummarySectionEntity> {
  return {
    ...rest,
    summaryId: summary,
    ...columnsOf('heading', heading),
    ...columnsOf('text', text),
    contentHash: text ? contentHashOf(text) : (contentHash ?? undefined),
    treatyId: treaty,
    treatyCheck: treaty == null ? treaty : checkOf(reference),
  };
}

/** A section stays in its summary, and as it was sent: its hash tells whether it was published as dispatched. */
async function sectionConflicts(work: UnitOfWork, records: readonly SectionRecord[]): Promise<(Conflict | null)[]> {
  const current = await work.current(
    SummarySectionEntity,
    records.map(({ id }) => id),
  );
  const parts = records.map((record) => ({ summary: record.summary, content: contentOf(record, 'UNVERIFIED') }));
  const changed = await asSentConflicts(work, SummarySectionEntity, 'text', parts);
  return records.map(({ id, summary }, at) => {
    const row = current.get(id);
    if (!row || row.summaryId === summary) return changed[at] ?? null;
    return { field: 'summary', value: summary, rule: 'is another: a section stays in its summary.' };
  });
}
