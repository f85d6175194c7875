import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ReportsContext } from '../context.ts';
import { MonitoringRegime } from '../monitoring-regime/monitoring-regime.type.ts';
import { ReportingDutyListArgs, type ReportingDutyFilter } from '../reporting-duty/reporting-duty.inputs.ts';
import { ReportingDutyConnection, type ReportingDuty } from '../reporting-duty/reporting-duty.type.ts';
import { RequirementKind } from '../requirement/requirement.kind.ts';
import { holdsIn } from '../requirement/requirement.rule.ts';
import { Requirement } from '../requirement/requirement.type.ts';
import { deadlineIn } from './deadline.rule.ts';
import { Deadline } from './deadline.type.ts';
import {
  CloseMonitoringCycleInput,
  CloseMonitoringCyclePayload,
  OpenMonitoringCycleInput,
  OpenMonitoringCyclePayload,
  ReviseReportingDutiesInput,
  ReviseReportingDutiesPayload,
} from './monitoring-cycle.command.inputs.ts';
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
    description: 'Monitoring cycles. Null only when they can not be read.',
  })
  monitoringCycles(
    @Args(() => MonitoringCycleListArgs) args: ListArgs<MonitoringCycleFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<MonitoringCycle>> {
    return loaders.monitoringCycle.list(args);
  }

  @FieldResolver(() => MonitoringRegime, { nullable: true, description: 'The regime it is under.' })
  regime(@Root() { regimeId }: MonitoringCycle, @Ctx() { loaders }: ReportsContext): Promise<MonitoringRegime | null> {
    return loaders.monitoringRegime.byId.load(regimeId);
  }

  @FieldResolver(() => [Requirement], {
    nullable: true,
    description: 'What holds in its year, in the wording of that year; empty where nothing is registered.',
  })
  async requirements(
    @Root() { regimeId, year }: MonitoringCycle,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Requirement[]> {
    const all = await loaders.requirement.allOf('regime', regimeId);
    return all.filter((each) => holdsIn(each, year));
  }

  @FieldResolver(() => Deadline, {
    nullable: true,
    description: 'Until when each central state body delivers its information (¶5 of the Rules of 2010: 10 November).',
  })
  async informationDeadline(
    @Root() { regimeId, year }: MonitoringCycle,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Deadline> {
    const requirements = await loaders.requirement.allOf('regime', regimeId);
    return deadlineIn(year, RequirementKind.INFORMATION_DEADLINE, requirements);
  }

  @FieldResolver(() => Deadline, {
    nullable: true,
    description: 'Until when the authorised body sends its summary (¶8 of the Rules of 2010: 10 December).',
  })
  async summaryDeadline(
    @Root() { regimeId, year }: MonitoringCycle,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Deadline> {
    const requirements = await loaders.requirement.allOf('regime', regimeId);
    return deadlineIn(year, RequirementKind.SUMMARY_DEADLINE, requirements);
  }

  @FieldResolver(() => ReportingDutyConnection, {
    nullable: true,
    description:
      'What each body owes for the year; one that delivered nothing is a row too. Null only when that can not be read.',
  })
  duties(
    @Root() { id }: MonitoringCycle,
    @Args(() => ReportingDutyListArgs) args: ListArgs<ReportingDutyFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<ReportingDuty>> {
    return loaders.reportingDuty.under('cycle', id, args);
  }

  @Audience('STAFF')
  @Mutation(() => OpenMonitoringCyclePayload, {
    nullable: true,
    description:
      "Opens the cycle of a year: a duty of each body that is a central state body on any day of it (¶1, ¶5), with an item for every treaty that it watches (¶4) and that is in force, or signed and not in force. Where bodies or treaties can not be asked nothing is opened, with the error SUBGRAPH_UNAVAILABLE; the command can be given again. For AUTHORISED_BODY; the hub's own procedure.",
  })
  async openMonitoringCycle(
    @Arg('input', () => OpenMonitoringCycleInput, { description: 'The cycle.' }) input: OpenMonitoringCycleInput,
    @Ctx() context: ReportsContext,
  ): Promise<OpenMonitoringCyclePayload> {
    return withCycle(await context.services.monitoringCycle.open(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => ReviseReportingDutiesPayload, {
    nullable: true,
    description:
      "Holds the duties of an open cycle, and their items, against what bodies and treaties say now, and writes what changed: a treaty entered into force or ended, an assignment moved, a body ended or came. What was delivered stays as it is. Where bodies or treaties can not be asked nothing is changed, with the error SUBGRAPH_UNAVAILABLE. For AUTHORISED_BODY; the hub's own procedure.",
  })
  async reviseReportingDuties(
    @Arg('input', () => ReviseReportingDutiesInput, { description: 'Which, and why.' })
    input: ReviseReportingDutiesInput,
    @Ctx() context: ReportsContext,
  ): Promise<ReviseReportingDutiesPayload> {
    return withCycle(await context.services.dutyRevision.revise(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => CloseMonitoringCyclePayload, {
    nullable: true,
    description:
      "Closes a cycle, once and for good: from then on nothing is written, signed or delivered in it, drafts and what was returned stay as they are; of its summary, only what was completed is still dispatched. Refused while an information that was submitted is neither accepted nor returned. For AUTHORISED_BODY; the hub's own procedure.",
  })
  async closeMonitoringCycle(
    @Arg('input', () => CloseMonitoringCycleInput, { description: 'The cycle.' }) input: CloseMonitoringCycleInput,
    @Ctx() context: ReportsContext,
  ): Promise<CloseMonitoringCyclePayload> {
    return withCycle(await context.services.monitoringCycle.close(input, context.caller), context);
  }
}

async function withCycle<A extends { id: string | null }>(answer: A, { loaders }: ReportsContext) {
  return { ...answer, monitoringCycle: answer.id === null ? null : await loaders.monitoringCycle.again(answer.id) };
}
