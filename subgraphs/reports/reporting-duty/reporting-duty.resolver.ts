import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { itsBody, WithheldError } from '../../_kit/errors.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { DateScalar, DateTimeScalar } from '../../_kit/scalars.ts';
import {
  AnnualInformationListArgs,
  type AnnualInformationFilter,
} from '../annual-information/annual-information.inputs.ts';
import { AnnualInformation, AnnualInformationConnection } from '../annual-information/annual-information.type.ts';
import type { ReportsContext, ReportsLoaders } from '../context.ts';
import { DutyItemListArgs, type DutyItemFilter } from '../duty-item/duty-item.inputs.ts';
import { DutyItemConnection, type DutyItem } from '../duty-item/duty-item.type.ts';
import { Deadline } from '../monitoring-cycle/deadline.type.ts';
import { MonitoringCycle } from '../monitoring-cycle/monitoring-cycle.type.ts';
import { BodyStub } from '../stubs/body.stub.ts';
import { deadlineOfDuty } from './duty-deadline.ts';
import { firstDelivery, type FirstDelivery } from './first-delivery.rule.ts';
import { judged } from './lateness.rule.ts';
import { Lateness } from './lateness.type.ts';
import { ReportingDutyListArgs, type ReportingDutyFilter } from './reporting-duty.inputs.ts';
import { ReportingDuty, ReportingDutyConnection } from './reporting-duty.type.ts';
import { WaitsAt } from './waits-at.ts';

@Resolver(() => ReportingDuty)
export class ReportingDutyResolver {
  @Query(() => ReportingDuty, { nullable: true, description: 'One duty; null where there is none with that id.' })
  reportingDuty(
    @Arg('id', () => ID, { description: 'Such as `cycle-2021:body-mfa`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<ReportingDuty | null> {
    return loaders.reportingDuty.byId.load(id);
  }

  @Query(() => ReportingDutyConnection, {
    nullable: true,
    description: 'What bodies owe, cycle by cycle. Null only when that can not be read.',
  })
  reportingDuties(
    @Args(() => ReportingDutyListArgs) args: ListArgs<ReportingDutyFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<ReportingDuty>> {
    return loaders.reportingDuty.list(args);
  }

  @FieldResolver(() => MonitoringCycle, { nullable: true, description: 'The cycle it belongs to.' })
  cycle(@Root() { cycleId }: ReportingDuty, @Ctx() { loaders }: ReportsContext): Promise<MonitoringCycle | null> {
    return loaders.monitoringCycle.byId.load(cycleId);
  }

  @FieldResolver(() => BodyStub, { nullable: true, description: 'The body that owes it.' })
  body(@Root() { bodyId }: ReportingDuty): BodyStub {
    return BodyStub.of(bodyId);
  }

  @FieldResolver(() => DutyItemConnection, {
    nullable: true,
    description: 'The treaties it covers; none where the body has none. Null only when they can not be read.',
  })
  items(
    @Root() { id }: ReportingDuty,
    @Args(() => DutyItemListArgs) args: ListArgs<DutyItemFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<DutyItem>> {
    return loaders.dutyItem.under('duty', id, args);
  }

  @FieldResolver(() => AnnualInformationConnection, {
    nullable: true,
    description:
      'The versions of what was written for it that you may see, drafts included. Null only when they can not be read.',
  })
  informations(
    @Root() { id }: ReportingDuty,
    @Args(() => AnnualInformationListArgs) args: ListArgs<AnnualInformationFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<AnnualInformation>> {
    return loaders.annualInformation.under('duty', id, args);
  }

  @FieldResolver(() => AnnualInformation, {
    nullable: true,
    description: 'The latest version that you may see, drafts included; null where there is none.',
  })
  async current(@Root() { id }: ReportingDuty, @Ctx() { loaders }: ReportsContext): Promise<AnnualInformation | null> {
    return (await loaders.annualInformation.allOf('duty', id)).at(-1) ?? null;
  }

  @FieldResolver(() => AnnualInformation, {
    nullable: true,
    description:
      'The version that was delivered first, which counts for lateness; null where none was, and with an error where it is confidential.',
  })
  async firstSubmission(
    @Root() duty: ReportingDuty,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<AnnualInformation | null> {
    const delivery = await deliveryOf(duty, loaders);
    if (delivery === null) return null;
    const information = (await loaders.annualInformation.allOf('duty', duty.id)).find(({ id }) => id === delivery.id);
    if (!information) throw new WithheldError('ReportingDuty.firstSubmission', ['AUTHORISED_BODY', itsBody]);
    return information;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'Day of the first submission in Asia/Almaty, electronic or on paper; null where nothing was delivered.',
  })
  async deliveredOn(@Root() duty: ReportingDuty, @Ctx() { loaders }: ReportsContext): Promise<string | null> {
    return (await deliveryOf(duty, loaders))?.on ?? null;
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description:
      'Moment of the first submission; null where nothing was delivered, and where paper came first, of which only the day is recorded.',
  })
  async deliveredAt(@Root() duty: ReportingDuty, @Ctx() { loaders }: ReportsContext): Promise<string | null> {
    return (await deliveryOf(duty, loaders))?.at ?? null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the latest version that was delivered, a returned one too, is an explicit nil return; null where nothing was delivered.',
  })
  async isNil(@Root() { id }: ReportingDuty, @Ctx() { loaders }: ReportsContext): Promise<boolean | null> {
    return (await loaders.reportingDuty.deliveries.load(id)).at(-1)?.isNil ?? null;
  }

  @FieldResolver(() => Deadline, { nullable: true, description: 'Until when it is due.' })
  deadline(@Root() { id }: ReportingDuty, @Ctx() { loaders }: ReportsContext): Promise<Deadline> {
    return deadlineOfDuty(id, loaders);
  }

  @FieldResolver(() => Lateness, {
    nullable: true,
    description: 'How it stands against its deadline on the day of `@at(today:)`.',
  })
  async lateness(@Root() duty: ReportingDuty, @Ctx() { loaders, clocks }: ReportsContext): Promise<Lateness> {
    const { isRequired } = duty.recorded;
    const { today } = clocks;
    const [deadline, delivery] = await Promise.all([deadlineOfDuty(duty.id, loaders), deliveryOf(duty, loaders)]);
    return judged({ isRequired, deadline, deliveredOn: delivery?.on ?? null, today });
  }

  @FieldResolver(() => WaitsAt, {
    nullable: true,
    description:
      'With whom the next step lies on the day of `@at(today:)`; null where nothing was delivered and nobody can say whether it is owed.',
  })
  waitsAt(@Root() { id }: ReportingDuty, @Ctx() { loaders }: ReportsContext): Promise<WaitsAt | null> {
    return loaders.reportingDuty.waitsAt.load(id);
  }

  @FieldResolver(() => LocalizedText, { nullable: true, description: 'The same in words.' })
  async waitsAtLabel(@Root() duty: ReportingDuty, @Ctx() context: ReportsContext): Promise<LocalizedText | null> {
    const value = await this.waitsAt(duty, context);
    return value === null ? null : labelOf(WaitsAt, value);
  }
}

async function deliveryOf(
  { id }: ReportingDuty,
  { reportingDuty }: Pick<ReportsLoaders, 'reportingDuty'>,
): Promise<FirstDelivery | null> {
  return firstDelivery(await reportingDuty.deliveries.load(id));
}
