import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ReportsContext } from '../context.ts';
import { ReportingDutyListArgs, type ReportingDutyFilter } from '../reporting-duty/reporting-duty.inputs.ts';
import { ReportingDutyConnection, type ReportingDuty } from '../reporting-duty/reporting-duty.type.ts';
import { BodyStub } from './body.stub.ts';

@Resolver(() => BodyStub)
export class BodyResolver {
  @FieldResolver(() => ReportingDutyConnection, {
    nullable: true,
    description: 'What it owes, cycle by cycle (¶5). Null only when that can not be read.',
  })
  duties(
    @Root() { id }: BodyStub,
    @Args(() => ReportingDutyListArgs) args: ListArgs<ReportingDutyFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<ReportingDuty>> {
    return loaders.reportingDuty.under('body', id, args);
  }
}
