import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ReportsContext } from '../context.ts';
import { MonitoringCycle } from '../monitoring-cycle/monitoring-cycle.type.ts';
import { SummaryInformation } from './summary-information.type.ts';

@Resolver(() => MonitoringCycle)
export class CycleSummaryResolver {
  @FieldResolver(() => SummaryInformation, {
    nullable: true,
    description: 'The summary information of the cycle (¶8); null where there is none yet.',
  })
  async summary(
    @Root() { id }: MonitoringCycle,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<SummaryInformation | null> {
    return (await loaders.summaryInformation.allOf('cycle', id))[0] ?? null;
  }
}
