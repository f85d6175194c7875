import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PublicationsContext } from '../context.ts';
import { PublishedSection } from '../published-section/published-section.type.ts';
import { SummarySectionStub } from './summary-section.stub.ts';

@Resolver(() => SummarySectionStub)
export class SummarySectionStubResolver {
  @FieldResolver(() => [PublishedSection], {
    nullable: true,
    description: 'Where it was published (¶11); empty where it was not.',
  })
  publishedAs(
    @Root() { id }: SummarySectionStub,
    @Ctx() { loaders }: PublicationsContext,
  ): Promise<PublishedSection[]> {
    return loaders.publishedSection.allOf('section', id);
  }
}
