import { groupBy } from '../../_kit/group-by.ts';
import { readSources } from '../../_kit/record/sources.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { SourceDocumentEntity } from '../source-document/source-document.entity.ts';
import { SourceDocumentKind } from '../source-document/source-document.kind.ts';
import { RecommendationEntity } from './recommendation.entity.ts';

interface Recorded {
  readonly document: string;
  readonly isConfidential?: boolean | null | undefined;
}

/**
 * A document of which all recommendations are confidential is so with them, unless its record says that it is not, where
 * it was recorded together with them: nobody has seen it, and who keeps from others what a letter asks keeps the letter
 * from them. A letter is nothing that is published: it becomes so whenever they come, or are told to be confidential.
 */
export async function keepLetters(work: UnitOfWork, recommendations: readonly Recorded[]): Promise<void> {
  const secret = recommendations.filter(({ isConfidential }) => isConfidential);
  const named = await work.current(
    SourceDocumentEntity,
    secret.map(({ document }) => document),
  );
  const untold = [...named.values()].filter(({ isConfidential }) => isConfidential === null);
  await keep(work, untold, 'All recommendations that are recorded of it are confidential.', isKeptWith(work));
}

type Together = (document: SourceDocumentEntity, recommendations: readonly RecommendationEntity[]) => boolean;

/** An import comes in several units of work: what is of one file is recorded together. */
const isKeptWith =
  ({ revision }: UnitOfWork): Together =>
  (document, recommendations) => {
    const isNew = document.version === 1 && document.recordedFrom === revision;
    if (isNew || document.kind === SourceDocumentKind.LETTER) return true;
    const files = filesOf(document);
    return recommendations.every((each) => filesOf(each).some((file) => files.includes(file)));
  };

function filesOf({ sources }: { readonly sources: string }): string[] {
  return readSources(sources).flatMap(({ file }) => file ?? []);
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

async function keep(
  work: UnitOfWork,
  documents: readonly SourceDocumentEntity[],
  reason: string,
  isKept: Together = () => true,
): Promise<void> {
  const ids = documents.map(({ id }) => id);
  const inThem = groupBy(await work.currentBy(RecommendationEntity, 'documentId', ids), ({ documentId }) => documentId);
  const letters = documents.filter((document) => {
    const all = inThem.get(document.id) ?? [];
    return all.length > 0 && all.every(({ isConfidential }) => isConfidential) && isKept(document, all);
  });
  const puts = letters.map(({ id }) => ({ content: { id, isConfidential: true }, sources: [] }));
  await work.put<SourceDocumentEntity>(SourceDocumentEntity, puts, reason);
}
