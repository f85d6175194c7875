import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import { nodeFields } from '../../_kit/query/selection.ts';
import type { ReportsContext } from '../context.ts';
import { AddressedListArgs, type AddressedArgs } from '../recommendation/recommendation.inputs.ts';
import { RecommendationConnection, type Recommendation } from '../recommendation/recommendation.type.ts';
import { ProvisionStub } from './provision.stub.ts';

/** What others recommend about a provision. */
@Resolver(() => ProvisionStub)
export class ProvisionResolver {
  @FieldResolver(() => RecommendationConnection, {
    nullable: true,
    description:
      'Recommendations that speak of it; to Kazakhstan, unless `addressee` says otherwise. Null only when they can not be read.',
  })
  recommendations(
    @Root() { id }: ProvisionStub,
    @Args(() => AddressedListArgs) args: AddressedArgs,
    @Ctx() { loaders }: ReportsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Recommendation>> {
    return loaders.recommendation.under('provision', id, args, nodeFields(info));
  }
}
