import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ReportsContext } from '../context.ts';
import { Recommendation } from '../recommendation/recommendation.type.ts';
import { BodyStub } from '../stubs/body.stub.ts';
import { RecommendationBodyLink } from './recommendation-body-link.type.ts';

@Resolver(() => RecommendationBodyLink)
export class RecommendationBodyLinkResolver {
  @FieldResolver(() => Recommendation, { nullable: true, description: 'The recommendation.' })
  recommendation(
    @Root() { recommendationId }: RecommendationBodyLink,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Recommendation | null> {
    return loaders.recommendation.byId.load(recommendationId);
  }

  @FieldResolver(() => BodyStub, {
    nullable: true,
    description:
      'The body that is responsible for carrying it out. Whoever entered the link says so, not the recommendation: see its sources.',
  })
  body(@Root() { bodyId }: RecommendationBodyLink): BodyStub {
    return BodyStub.of(bodyId);
  }
}
