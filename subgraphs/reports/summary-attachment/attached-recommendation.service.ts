import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { AttachedRecommendationEntity } from './attached-recommendation.entity.ts';
import { SummaryAttachmentEntity } from './summary-attachment.entity.ts';

/** From the rows as they stand: a correction by hand outlives an import. */
export async function deriveLinks(work: UnitOfWork, ids: readonly string[]): Promise<void> {
  const attachments = await work.current(SummaryAttachmentEntity, ids);
  const present = await work.currentBy(AttachedRecommendationEntity, 'attachmentId', ids);
  const wanted = [...attachments.values()].flatMap((attachment) =>
    (JSON.parse(attachment.recommendations) as string[]).map((recommendationId) => ({
      id: `${attachment.id}:${recommendationId}`,
      attachmentId: attachment.id,
      recommendationId,
    })),
  );
  await work.derive(AttachedRecommendationEntity, wanted, present);
}
