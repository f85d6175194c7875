import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ReportsContext } from '../context.ts';
import { MonitoringCycle } from '../monitoring-cycle/monitoring-cycle.type.ts';
import { BodyStub } from '../stubs/body.stub.ts';
import { ReportingDutyListArgs, type ReportingDutyFilter } from './reporting-duty.inputs.ts';
import { ReportingDuty, ReportingDutyConnection } from './reporting-duty.type.ts';

@Resolver(() => ReportingDuty)
export class ReportingDutyResolver {
  @Query(() => ReportingDuty, { nullable: true, description: 'One duty; null where there is none with that id.' })
  reportingDuty(
    @Arg('id', () => ID, { description: 'Such as `cycle-2021:body-mfa`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<ReportingDuty | null> {
    return loaders.reportingDuty.byId.load(id);
  }

  @Query(() => ReportingDutyConnection, { nullable: true, description: 'Duties. Null only when they can not be read.' })
  reportingDuties(
    @Args(() => ReportingDutyListArgs) args: ListArgs<ReportingDutyFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<ReportingDuty>> {
    return loaders.reportingDuty.list(args);
  }

  @FieldResolver(() => MonitoringCycle, { nullable: true, description: 'The cycle.' })
  cycle(@Root() { cycleId }: ReportingDuty, @Ctx() { loaders }: ReportsContext): Promise<MonitoringCycle | null> {
    return loaders.monitoringCycle.byId.load(cycleId);
  }

  @FieldResolver(() => BodyStub, { nullable: true, description: 'The body.' })
  body(@Root() { bodyId }: ReportingDuty): BodyStub {
    return BodyStub.of(bodyId);
  }
}
