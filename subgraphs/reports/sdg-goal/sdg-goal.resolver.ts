import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ReportsContext } from '../context.ts';
import { SdgTargetListArgs, type SdgTargetFilter } from '../sdg-target/sdg-target.inputs.ts';
import { SdgTargetConnection, type SdgTarget } from '../sdg-target/sdg-target.type.ts';
import { SdgGoalListArgs, type SdgGoalFilter } from './sdg-goal.inputs.ts';
import { SdgGoal, SdgGoalConnection } from './sdg-goal.type.ts';

@Resolver(() => SdgGoal)
export class SdgGoalResolver {
  @Query(() => SdgGoal, {
    nullable: true,
    description: 'One Sustainable Development Goal; null where there is none with that id.',
  })
  sdgGoal(
    @Arg('id', () => ID, { description: 'Such as `sdg-5`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<SdgGoal | null> {
    return loaders.sdgGoal.byId.load(id);
  }

  @Query(() => SdgGoalConnection, {
    nullable: true,
    description: 'The Sustainable Development Goals. Null only when they can not be read.',
  })
  sdgGoals(
    @Args(() => SdgGoalListArgs) args: ListArgs<SdgGoalFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<SdgGoal>> {
    return loaders.sdgGoal.list(args);
  }

  @FieldResolver(() => SdgTargetConnection, {
    nullable: true,
    description: 'Its targets, of the kinds `5.1` (outcomes) and `5.a` (means). Null only when they can not be read.',
  })
  targets(
    @Root() { id }: SdgGoal,
    @Args(() => SdgTargetListArgs) args: ListArgs<SdgTargetFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<SdgTarget>> {
    return loaders.sdgTarget.under('goal', id, args);
  }
}
