import { z } from 'zod';
import { contentHashOf } from '../../_kit/content-hash.ts';
import { fitsHistory, hashField, idField, localizedField } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester, type Conflict } from '../../_kit/ingest/ingester.ts';
import { columnsOf } from '../../_kit/localized-columns.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { conflictOf } from '../faults/fault.ts';
import { plainId } from '../joined-id.ts';
import { SummaryInformationEntity } from '../summary-information/summary-information.entity.ts';
import { dispatchedFaults } from '../summary-information/summary-standing.rule.ts';
import { dispatchedAmong } from '../summary-information/summary-standing.service.ts';
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
  content: ({ summary, heading, text, treaty, contentHash, ...rest }, reference) => ({
    ...rest,
    summaryId: summary,
    ...columnsOf('heading', heading),
    ...columnsOf('text', text),
    contentHash: text ? contentHashOf(text) : (contentHash ?? undefined),
    treatyId: treaty,
    treatyCheck: treaty == null ? treaty : checkOf(reference),
  }),
  references: ({ summary }) => [
    { field: 'summary', type: 'SummaryInformation', entity: SummaryInformationEntity, id: summary },
  ],
  foreign: ({ treaty }) => [...(treaty ? [{ field: 'treaty', type: 'Treaty', id: treaty }] : [])],
  conflicts: sectionConflicts,
});

/** What was sent stays as it was sent: the hash of a section tells whether it was published as dispatched. */
async function sectionConflicts(work: UnitOfWork, records: readonly SectionRecord[]): Promise<(Conflict | null)[]> {
  const current = await work.current(
    SummarySectionEntity,
    records.map(({ id }) => id),
  );
  const dispatched = await dispatchedAmong(
    work,
    records.map(({ summary }) => summary),
  );
  return records.map(({ id, summary, text }) => {
    const row = current.get(id);
    if (row && row.summaryId !== summary) {
      return { field: 'summary', value: summary, rule: 'is another: a section stays in its summary.' };
    }
    const isSame = row !== undefined && (!text || row.contentHash === contentHashOf(text));
    if (isSame || !dispatched.has(summary)) return null;
    const [fault] = dispatchedFaults('text', id);
    return fault ? conflictOf(fault) : null;
  });
}
