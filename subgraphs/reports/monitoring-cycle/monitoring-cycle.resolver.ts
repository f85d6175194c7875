import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ReportsContext } from '../context.ts';
import { MonitoringCycleListArgs, type MonitoringCycleFilter } from './monitoring-cycle.inputs.ts';
import { MonitoringCycle, MonitoringCycleConnection } from './monitoring-cycle.type.ts';

@Resolver(() => MonitoringCycle)
export class MonitoringCycleResolver {
  @Query(() => MonitoringCycle, { nullable: true, description: 'One cycle; null where there is none with that id.' })
  monitoringCycle(
    @Arg('id', () => ID, { description: 'Such as `cycle-2021`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<MonitoringCycle | null> {
    return loaders.monitoringCycle.byId.load(id);
  }

  @Query(() => MonitoringCycleConnection, {
    nullable: true,
    description: 'Cycles. Null only when they can not be read.',
  })
  monitoringCycles(
    @Args(() => MonitoringCycleListArgs) args: ListArgs<MonitoringCycleFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<MonitoringCycle>> {
    return loaders.monitoringCycle.list(args);
  }
}
