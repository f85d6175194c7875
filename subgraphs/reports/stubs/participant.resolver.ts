import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { nodeFields } from '../../_kit/query/selection.ts';
import type { ReportsContext } from '../context.ts';
import {
  AddressedListArgs,
  RecommendationListArgs,
  type AddressedArgs,
  type RecommendationFilter,
} from '../recommendation/recommendation.inputs.ts';
import { RecommendationConnection, type Recommendation } from '../recommendation/recommendation.type.ts';
import { ParticipantStub } from './participant.stub.ts';

@Resolver(() => ParticipantStub)
export class ParticipantResolver {
  @FieldResolver(() => RecommendationConnection, {
    nullable: true,
    description: 'What was recommended to it. Null only when that can not be read.',
  })
  recommendationsReceived(
    @Root() participant: ParticipantStub,
    @Args(() => RecommendationListArgs) args: ListArgs<RecommendationFilter>,
    @Ctx() { loaders }: ReportsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Recommendation>> {
    return loaders.recommendation.under('addressee', participant.id, args, nodeFields(info));
  }

  @FieldResolver(() => RecommendationConnection, {
    nullable: true,
    description:
      'What it recommended, alone or with others; to Kazakhstan, unless `addressee` says otherwise. Null only when that can not be read.',
  })
  recommendationsMade(
    @Root() participant: ParticipantStub,
    @Args(() => AddressedListArgs) args: AddressedArgs,
    @Ctx() { loaders }: ReportsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Recommendation>> {
    return loaders.recommendation.under('sender', participant.id, args, nodeFields(info));
  }
}
