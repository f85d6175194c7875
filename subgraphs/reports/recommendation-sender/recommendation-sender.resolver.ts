import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ReportsContext } from '../context.ts';
import { Recommendation } from '../recommendation/recommendation.type.ts';
import { ParticipantStub } from '../stubs/participant.stub.ts';
import { RecommendationSender } from './recommendation-sender.type.ts';

@Resolver(() => RecommendationSender)
export class RecommendationSenderResolver {
  @FieldResolver(() => Recommendation, { nullable: true, description: 'What it made, alone or with others.' })
  recommendation(
    @Root() { recommendationId }: RecommendationSender,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Recommendation | null> {
    return loaders.recommendation.byId.load(recommendationId);
  }

  @FieldResolver(() => ParticipantStub, { nullable: true, description: 'Who it is.' })
  participant(@Root() { participantId }: RecommendationSender): ParticipantStub {
    return ParticipantStub.of(participantId);
  }
}
