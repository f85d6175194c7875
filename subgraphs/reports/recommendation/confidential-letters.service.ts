import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { groupBy } from '../../_kit/group-by.ts';
import { SourceDocumentEntity } from '../source-document/source-document.entity.ts';
import { RecommendationEntity } from './recommendation.entity.ts';

/**
 * A document that is recorded together with confidential recommendations only is confidential, unless its record says
 * that it is not: nobody has seen it, and who keeps from others what a letter asks keeps the letter from them.
 */
export async function keepLetters(work: UnitOfWork, recommendations: readonly { document: string }[]): Promise<void> {
  const named = await work.current(
    SourceDocumentEntity,
    recommendations.map(({ document }) => document),
  );
  const untold = [...named.values()].filter(
    ({ version, recordedFrom, isConfidential }) =>
      version === 1 && recordedFrom === work.revision && isConfidential === null,
  );
  await keep(work, untold, 'All recommendations that were recorded with it are confidential.');
}

/** Documents were kept from whoever saw none of their recommendations, until they said themselves that they are confidential. */
export async function keepHiddenDocuments(work: UnitOfWork): Promise<void> {
  const secret = await work.currentBy(RecommendationEntity, 'isConfidential', ['1']);
  const documents = await work.current(
    SourceDocumentEntity,
    secret.map(({ documentId }) => documentId),
  );
  await keep(work, [...documents.values()], 'It was hidden with its recommendations, which are all confidential.');
}

async function keep(work: UnitOfWork, documents: readonly SourceDocumentEntity[], reason: string): Promise<void> {
  const ids = documents.map(({ id }) => id);
  const inThem = groupBy(await work.currentBy(RecommendationEntity, 'documentId', ids), ({ documentId }) => documentId);
  const letters = ids.filter((id) => inThem.get(id)?.every(({ isConfidential }) => isConfidential));
  const puts = letters.map((id) => ({ content: { id, isConfidential: true }, sources: [] }));
  await work.put<SourceDocumentEntity>(SourceDocumentEntity, puts, reason);
}
