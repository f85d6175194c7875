import sql from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { localizedOf } from '../../_kit/localized-columns.ts';
import { amongAny, exact, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import { AttachedRecommendationEntity } from './attached-recommendation.entity.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { linkTable, type RecordSpec } from '../../_kit/query/record-loader.ts';
import { forever } from '../../_kit/record/recorded.entity.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { summaryIsThere } from '../summary-information/summary-information.sql.ts';
import { SummaryAttachmentEntity } from './summary-attachment.entity.ts';
import type { SummaryAttachmentFilter } from './summary-attachment.inputs.ts';
import { SummaryAttachment, SummaryAttachmentOrderField } from './summary-attachment.type.ts';

const filters = (clocks: Clocks): FilterSpec => ({
  id: exact('t.id'),
  summary: exact('t.summary_id'),
  document: exact('t.document_id'),
  recommendation: amongAny(
    'x.recommendation_id',
    sql`attached_recommendation x WHERE x.attachment_id = t.id AND ${recordedAt('x', clocks)}`,
  ),
});

export const summaryAttachmentRecords: RecordSpec<
  SummaryAttachmentEntity,
  SummaryAttachment,
  ListArgs<SummaryAttachmentFilter>,
  'summary' | 'recommendation'
> = {
  entity: SummaryAttachmentEntity,
  within: (clocks) => summaryIsThere('t.summary_id', clocks),
  filters,
  orders: {
    [SummaryAttachmentOrderField.ID]: 'id',
  },
  byDefault: { field: SummaryAttachmentOrderField.ID, direction: 'ASC' },
  parents: {
    summary: 'summaryId',
  },
  through: {
    recommendation: linkTable({
      entity: AttachedRecommendationEntity,
      parent: 'recommendationId',
      record: 'attachmentId',
    }),
  },
  node: toSummaryAttachment,
};

/** The stored copies that are attached to a summary now. */
export async function attachedDocuments(summary: string, database: Database): Promise<string[]> {
  const rows = await database.read<{ documentId: string }>(
    sql`SELECT DISTINCT document_id AS documentId FROM summary_attachment
      WHERE summary_id = ${summary} AND recorded_to = ${forever} AND document_id IS NOT NULL`,
  );
  return rows.map(({ documentId }) => documentId);
}

function toSummaryAttachment(row: SummaryAttachmentEntity): SummaryAttachment {
  const { summaryId, documentId } = row;
  return Object.assign(new SummaryAttachment(), SummaryAttachment.common(row), {
    documentReference: row.documentId === null ? null : referenceState(row.documentCheck),
    title: localizedOf(row, 'title'),
    summaryId,
    documentId,
  });
}
