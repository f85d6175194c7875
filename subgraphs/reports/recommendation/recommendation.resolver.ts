import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import { nodeFields } from '../../_kit/query/selection.ts';
import type { ReportsContext } from '../context.ts';
import { RecommendationSender } from '../recommendation-sender/recommendation-sender.type.ts';
import { RecommendationTreatyLink } from '../recommendation-treaty-link/recommendation-treaty-link.type.ts';
import { SourceDocument } from '../source-document/source-document.type.ts';
import { ParticipantStub } from '../stubs/participant.stub.ts';
import { AddressedListArgs, type AddressedArgs } from './recommendation.inputs.ts';
import { Recommendation, RecommendationConnection } from './recommendation.type.ts';

@Resolver(() => Recommendation)
export class RecommendationResolver {
  @Query(() => Recommendation, {
    nullable: true,
    description: 'One recommendation, whoever it is addressed to; null where there is none with that id.',
  })
  recommendation(
    @Arg('id', () => ID, { description: 'Document and a part of its own, such as `upr-7-kz-3745efaa0172`.' })
    id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Recommendation | null> {
    return loaders.recommendation.byId.load(id);
  }

  @Query(() => RecommendationConnection, {
    nullable: true,
    description:
      'Recommendations; those to Kazakhstan, unless `addressee` says otherwise. Null only when they can not be read.',
  })
  recommendations(
    @Args(() => AddressedListArgs) args: AddressedArgs,
    @Ctx() { loaders }: ReportsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Recommendation>> {
    return loaders.recommendation.list(args, nodeFields(info));
  }

  @FieldResolver(() => SourceDocument, { nullable: true, description: 'The document it stands in.' })
  document(@Root() { documentId }: Recommendation, @Ctx() { loaders }: ReportsContext): Promise<SourceDocument | null> {
    return loaders.sourceDocument.byId.load(documentId);
  }

  @FieldResolver(() => ParticipantStub, { nullable: true, description: 'Whom it is addressed to.' })
  addressee(@Root() { addresseeId }: Recommendation): ParticipantStub {
    return ParticipantStub.of(addresseeId);
  }

  @FieldResolver(() => [RecommendationSender], {
    nullable: true,
    description:
      'The states or organisations that made it, by id. Several where they made the same one together; empty where it is the document that speaks: `document.issuer` is then the treaty body, and `document.mechanism` says it of others.',
  })
  senders(@Root() { id }: Recommendation, @Ctx() { loaders }: ReportsContext): Promise<RecommendationSender[]> {
    return loaders.recommendationSender.ofRecommendation.load(id);
  }

  @FieldResolver(() => [RecommendationTreatyLink], {
    nullable: true,
    description: 'The treaties it speaks of, by id; empty where none was stated or found in its text.',
  })
  treatyLinks(@Root() { id }: Recommendation, @Ctx() { loaders }: ReportsContext): Promise<RecommendationTreatyLink[]> {
    return loaders.recommendationTreatyLink.ofRecommendation.load(id);
  }
}
