import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ReportsContext } from '../context.ts';
import { RecommendationBodyLink } from '../recommendation-body-link/recommendation-body-link.type.ts';
import { RecommendationProvisionLink } from '../recommendation-provision-link/recommendation-provision-link.type.ts';
import { RecommendationTargetLink } from '../recommendation-target-link/recommendation-target-link.type.ts';
import { SdgTarget } from '../sdg-target/sdg-target.type.ts';
import { BodyStub } from '../stubs/body.stub.ts';
import { DocumentStub } from '../stubs/document.stub.ts';
import { ProvisionStub } from '../stubs/provision.stub.ts';
import { SummaryAttachment } from '../summary-attachment/summary-attachment.type.ts';
import { RecommendationSourceKind } from './recommendation.enums.ts';
import { Recommendation } from './recommendation.type.ts';

/** What a recommendation is linked to, apart from treaties and senders. */
@Resolver(() => Recommendation)
export class RecommendationLinksResolver {
  @FieldResolver(() => [SdgTarget], {
    nullable: true,
    description: 'The targets of the Sustainable Development Goals that it serves, by id; empty where none was stated.',
  })
  async sdgTargets(@Root() { id }: Recommendation, @Ctx() { loaders }: ReportsContext): Promise<SdgTarget[]> {
    const links = await loaders.recommendationTargetLink.allOf('recommendation', id);
    const found = await Promise.all(links.map(({ targetId }) => loaders.sdgTarget.byId.load(targetId)));
    return found.filter((target) => target !== null);
  }

  @FieldResolver(() => [RecommendationTargetLink], {
    nullable: true,
    description: 'The same with where each is known from.',
  })
  targetLinks(@Root() { id }: Recommendation, @Ctx() { loaders }: ReportsContext): Promise<RecommendationTargetLink[]> {
    return loaders.recommendationTargetLink.allOf('recommendation', id);
  }

  @FieldResolver(() => [BodyStub], {
    nullable: true,
    description:
      'The bodies of Kazakhstan responsible for carrying it out, by id; empty where nobody was named. `bodyLinks` says who named them.',
  })
  async responsibleBodies(@Root() { id }: Recommendation, @Ctx() { loaders }: ReportsContext): Promise<BodyStub[]> {
    const links = await loaders.recommendationBodyLink.allOf('recommendation', id);
    return links.map(({ bodyId }) => BodyStub.of(bodyId));
  }

  @FieldResolver(() => [RecommendationBodyLink], {
    nullable: true,
    description: 'The same with where each is known from.',
  })
  bodyLinks(@Root() { id }: Recommendation, @Ctx() { loaders }: ReportsContext): Promise<RecommendationBodyLink[]> {
    return loaders.recommendationBodyLink.allOf('recommendation', id);
  }

  @FieldResolver(() => [ProvisionStub], {
    nullable: true,
    description: 'The provisions of treaties that it speaks of, by id; empty where none was stated.',
  })
  async provisions(@Root() { id }: Recommendation, @Ctx() { loaders }: ReportsContext): Promise<ProvisionStub[]> {
    const links = await loaders.recommendationProvisionLink.allOf('recommendation', id);
    return links.map(({ provisionId }) => ProvisionStub.of(provisionId));
  }

  @FieldResolver(() => [RecommendationProvisionLink], {
    nullable: true,
    description: 'The same with where each is known from.',
  })
  provisionLinks(
    @Root() { id }: Recommendation,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<RecommendationProvisionLink[]> {
    return loaders.recommendationProvisionLink.allOf('recommendation', id);
  }

  @FieldResolver(() => DocumentStub, {
    nullable: true,
    description: 'The stored copy of its document, which may hold many others; null where none is stored.',
  })
  async copy(@Root() { documentId }: Recommendation, @Ctx() { loaders }: ReportsContext): Promise<DocumentStub | null> {
    const document = await loaders.sourceDocument.byId.load(documentId);
    return document?.copyId == null ? null : DocumentStub.of(document.copyId);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether an international organisation made it and no copy of its document is stored; false for what others made. Whether a copy is owed is for the regime of a cycle to say.',
  })
  async lacksCopy(
    @Root() { documentId, sourceKind }: Recommendation,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<boolean> {
    if (sourceKind !== RecommendationSourceKind.INTERNATIONAL_ORGANISATION) return false;
    return (await loaders.sourceDocument.byId.load(documentId))?.copyId == null;
  }

  @FieldResolver(() => [SummaryAttachment], {
    nullable: true,
    description: 'The copies attached to summary informations that hold it (¶9), by id.',
  })
  attachments(@Root() { id }: Recommendation, @Ctx() { loaders }: ReportsContext): Promise<SummaryAttachment[]> {
    return loaders.summaryAttachment.allOf('recommendation', id);
  }
}
