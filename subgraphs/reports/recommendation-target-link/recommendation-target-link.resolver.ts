import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ReportsContext } from '../context.ts';
import { Recommendation } from '../recommendation/recommendation.type.ts';
import { SdgTarget } from '../sdg-target/sdg-target.type.ts';
import { RecommendationTargetLink } from './recommendation-target-link.type.ts';

@Resolver(() => RecommendationTargetLink)
export class RecommendationTargetLinkResolver {
  @FieldResolver(() => Recommendation, { nullable: true, description: 'The recommendation.' })
  recommendation(
    @Root() { recommendationId }: RecommendationTargetLink,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Recommendation | null> {
    return loaders.recommendation.byId.load(recommendationId);
  }

  @FieldResolver(() => SdgTarget, { nullable: true, description: 'The target that the recommendation serves.' })
  target(
    @Root() { targetId }: RecommendationTargetLink,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<SdgTarget | null> {
    return loaders.sdgTarget.byId.load(targetId);
  }
}
