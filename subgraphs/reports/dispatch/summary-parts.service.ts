import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { SummaryAttachmentEntity } from '../summary-attachment/summary-attachment.entity.ts';
import type { SummaryInformationEntity } from '../summary-information/summary-information.entity.ts';
import { SummarySectionEntity } from '../summary-section/summary-section.entity.ts';
import type { SummaryParts } from './summary-content.rule.ts';

/** A summary with all that belongs to it, as it stands within a unit of work. */
export async function partsOf(
  work: UnitOfWork,
  summary: SummaryInformationEntity,
  year: number,
): Promise<SummaryParts> {
  const sections = await work.currentBy(SummarySectionEntity, 'summaryId', [summary.id]);
  const attachments = await work.currentBy(SummaryAttachmentEntity, 'summaryId', [summary.id]);
  return { summary, year, sections, attachments };
}
