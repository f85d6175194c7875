import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { nodeFields } from '../../_kit/query/selection.ts';
import type { ReportsContext } from '../context.ts';
import { IndicatorListArgs, type IndicatorFilter } from '../indicator/indicator.inputs.ts';
import { IndicatorConnection, type Indicator } from '../indicator/indicator.type.ts';
import { AddressedListArgs, type AddressedArgs } from '../recommendation/recommendation.inputs.ts';
import { RecommendationConnection, type Recommendation } from '../recommendation/recommendation.type.ts';
import { SdgGoal } from '../sdg-goal/sdg-goal.type.ts';
import { SdgTargetListArgs, type SdgTargetFilter } from './sdg-target.inputs.ts';
import { SdgTarget, SdgTargetConnection } from './sdg-target.type.ts';

@Resolver(() => SdgTarget)
export class SdgTargetResolver {
  @Query(() => SdgTarget, {
    nullable: true,
    description: 'One target of a goal; null where there is none with that id.',
  })
  sdgTarget(
    @Arg('id', () => ID, { description: 'Such as `sdg-5-1`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<SdgTarget | null> {
    return loaders.sdgTarget.byId.load(id);
  }

  @Query(() => SdgTargetConnection, {
    nullable: true,
    description: 'The targets of the Sustainable Development Goals. Null only when they can not be read.',
  })
  sdgTargets(
    @Args(() => SdgTargetListArgs) args: ListArgs<SdgTargetFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<SdgTarget>> {
    return loaders.sdgTarget.list(args);
  }

  @FieldResolver(() => SdgGoal, { nullable: true, description: 'The goal it belongs to.' })
  goal(@Root() { goalId }: SdgTarget, @Ctx() { loaders }: ReportsContext): Promise<SdgGoal | null> {
    return loaders.sdgGoal.byId.load(goalId);
  }

  @FieldResolver(() => IndicatorConnection, {
    nullable: true,
    description: 'What is measured for it. Null only when it can not be read.',
  })
  indicators(
    @Root() { id }: SdgTarget,
    @Args(() => IndicatorListArgs) args: ListArgs<IndicatorFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<Indicator>> {
    return loaders.indicator.under('target', id, args);
  }

  @FieldResolver(() => RecommendationConnection, {
    nullable: true,
    description:
      'Recommendations that serve it; to Kazakhstan, unless `addressee` says otherwise. Null only when they can not be read.',
  })
  recommendations(
    @Root() { id }: SdgTarget,
    @Args(() => AddressedListArgs) args: AddressedArgs,
    @Ctx() { loaders }: ReportsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Recommendation>> {
    return loaders.recommendation.under('sdgTarget', id, args, nodeFields(info));
  }
}
