import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ReportsContext } from '../context.ts';
import { Recommendation } from '../recommendation/recommendation.type.ts';
import { ProvisionStub } from '../stubs/provision.stub.ts';
import { RecommendationProvisionLink } from './recommendation-provision-link.type.ts';

@Resolver(() => RecommendationProvisionLink)
export class RecommendationProvisionLinkResolver {
  @FieldResolver(() => Recommendation, { nullable: true, description: 'The recommendation.' })
  recommendation(
    @Root() { recommendationId }: RecommendationProvisionLink,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Recommendation | null> {
    return loaders.recommendation.byId.load(recommendationId);
  }

  @FieldResolver(() => ProvisionStub, { nullable: true, description: 'The provision of a treaty that it speaks of.' })
  provision(@Root() { provisionId }: RecommendationProvisionLink): ProvisionStub {
    return ProvisionStub.of(provisionId);
  }
}
