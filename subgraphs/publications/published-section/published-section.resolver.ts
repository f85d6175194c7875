import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PublicationsContext } from '../context.ts';
import { ResultsPublication } from '../results-publication/results-publication.type.ts';
import { SectionComparisonStub } from '../stubs/section-comparison.stub.ts';
import { SummarySectionStub } from '../stubs/summary-section.stub.ts';
import { PublishedSection } from './published-section.type.ts';

@Resolver(() => PublishedSection)
export class PublishedSectionResolver {
  @FieldResolver(() => ResultsPublication, { nullable: true, description: 'What it is a section of.' })
  publication(
    @Root() { publicationId }: PublishedSection,
    @Ctx() { loaders }: PublicationsContext,
  ): Promise<ResultsPublication | null> {
    return loaders.resultsPublication.byId.load(publicationId);
  }

  @FieldResolver(() => SummarySectionStub, {
    nullable: true,
    description: 'The section of the summary information it was made from; null where it has no counterpart.',
  })
  section(@Root() { sectionId }: PublishedSection): SummarySectionStub | null {
    return sectionId === null ? null : SummarySectionStub.of(sectionId);
  }

  @FieldResolver(() => SectionComparisonStub, {
    nullable: true,
    description:
      'How what was published compares with what was dispatched (¶8), proved by hash; NOT_DISPATCHED also where it has no counterpart in the summary.',
  })
  comparison(@Root() { sectionId, contentHash }: PublishedSection): SectionComparisonStub {
    return SectionComparisonStub.of(sectionId ?? '-', contentHash);
  }
}
