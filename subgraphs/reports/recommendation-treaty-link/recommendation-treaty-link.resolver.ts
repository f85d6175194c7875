import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ReportsContext } from '../context.ts';
import { Recommendation } from '../recommendation/recommendation.type.ts';
import { PartyStatusStub } from '../stubs/party-status.stub.ts';
import { TreatyStub } from '../stubs/treaty.stub.ts';
import { RecommendationTreatyLink } from './recommendation-treaty-link.type.ts';

@Resolver(() => RecommendationTreatyLink)
export class RecommendationTreatyLinkResolver {
  @FieldResolver(() => Recommendation, { nullable: true, description: 'The recommendation that speaks of the treaty.' })
  recommendation(
    @Root() { recommendationId }: RecommendationTreatyLink,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Recommendation | null> {
    return loaders.recommendation.byId.load(recommendationId);
  }

  @FieldResolver(() => TreatyStub, { nullable: true, description: 'The treaty it speaks of.' })
  treaty(@Root() { treatyId }: RecommendationTreatyLink): TreatyStub {
    return TreatyStub.of(treatyId);
  }

  @FieldResolver(() => PartyStatusStub, {
    nullable: true,
    description:
      'What the treaty was for the addressee on the day the recommendation was made. Where only a month, a year or the days of a session are known, it is the last day that the date can mean. Null where no date is known.',
  })
  statusWhenMade(@Root() link: RecommendationTreatyLink): PartyStatusStub | null {
    const { treatyId, addresseeId, madeOnLatest } = link;
    return madeOnLatest === null ? null : PartyStatusStub.on(treatyId, addresseeId, madeOnLatest);
  }
}
