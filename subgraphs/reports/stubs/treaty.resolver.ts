import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { nodeFields } from '../../_kit/query/selection.ts';
import type { ReportsContext } from '../context.ts';
import { DutyItemListArgs, type DutyItemFilter } from '../duty-item/duty-item.inputs.ts';
import { DutyItemConnection, type DutyItem } from '../duty-item/duty-item.type.ts';
import { AddressedListArgs, type AddressedArgs } from '../recommendation/recommendation.inputs.ts';
import { RecommendationConnection, type Recommendation } from '../recommendation/recommendation.type.ts';
import { TreatyStub } from './treaty.stub.ts';

@Resolver(() => TreatyStub)
export class TreatyResolver {
  @FieldResolver(() => RecommendationConnection, {
    nullable: true,
    description:
      'Recommendations that speak of the treaty; to Kazakhstan, unless `addressee` says otherwise. Inferred links count too: `filter: { treatyLink: { confirmed: { eq: true } } }` leaves them out, and looks here at the links to this treaty only. Null only when they can not be read.',
  })
  recommendations(
    @Root() treaty: TreatyStub,
    @Args(() => AddressedListArgs) args: AddressedArgs,
    @Ctx() { loaders }: ReportsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Recommendation>> {
    return loaders.recommendation.under('treaty', treaty.id, args, nodeFields(info));
  }

  @FieldResolver(() => DutyItemConnection, {
    nullable: true,
    description: 'Which bodies report on it, in which cycles (¶5). Null only when that can not be read.',
  })
  dutyItems(
    @Root() { id }: TreatyStub,
    @Args(() => DutyItemListArgs) args: ListArgs<DutyItemFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<DutyItem>> {
    return loaders.dutyItem.under('treaty', id, args);
  }
}
