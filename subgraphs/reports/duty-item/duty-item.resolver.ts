import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { entryId } from '../annual-entry/annual-entry.id.ts';
import { entryById } from '../annual-entry/annual-entry.lookup.ts';
import { AnnualEntry } from '../annual-entry/annual-entry.type.ts';
import type { ReportsContext } from '../context.ts';
import { ReportingDuty } from '../reporting-duty/reporting-duty.type.ts';
import { AssignmentStub } from '../stubs/assignment.stub.ts';
import { TreatyStub } from '../stubs/treaty.stub.ts';
import { CoverageState } from './coverage-state.ts';
import { DutyItemListArgs, type DutyItemFilter } from './duty-item.inputs.ts';
import { DutyItem, DutyItemConnection } from './duty-item.type.ts';

@Resolver(() => DutyItem)
export class DutyItemResolver {
  @Query(() => DutyItem, { nullable: true, description: 'One item; null where there is none with that id.' })
  dutyItem(
    @Arg('id', () => ID, { description: 'Such as `cycle-2021:body-mfa:untc-26-4`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<DutyItem | null> {
    return loaders.dutyItem.byId.load(id);
  }

  @Query(() => DutyItemConnection, {
    nullable: true,
    description: 'Treaties that bodies report on, cycle by cycle. Null only when they can not be read.',
  })
  dutyItems(
    @Args(() => DutyItemListArgs) args: ListArgs<DutyItemFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<DutyItem>> {
    return loaders.dutyItem.list(args);
  }

  @FieldResolver(() => ReportingDuty, { nullable: true, description: 'The duty it is a part of.' })
  duty(@Root() { dutyId }: DutyItem, @Ctx() { loaders }: ReportsContext): Promise<ReportingDuty | null> {
    return loaders.reportingDuty.byId.load(dutyId);
  }

  @FieldResolver(() => TreatyStub, { nullable: true, description: 'The treaty that is reported on.' })
  treaty(@Root() { treatyId }: DutyItem): TreatyStub {
    return TreatyStub.of(treatyId);
  }

  @FieldResolver(() => AssignmentStub, {
    nullable: true,
    description:
      'The assignment it follows from (¶4); null where none is recorded, and where it is confidential and not for you.',
  })
  assignment(@Root() { assignmentId }: DutyItem): AssignmentStub | null {
    return assignmentId === null ? null : AssignmentStub.of(assignmentId);
  }

  @FieldResolver(() => AnnualEntry, {
    nullable: true,
    description:
      'What the latest version of the information that you may see, drafts included, says of the treaty, as in force or not; null where it says nothing, or there is none.',
  })
  async entry(@Root() { dutyId, treatyId }: DutyItem, @Ctx() { loaders }: ReportsContext): Promise<AnnualEntry | null> {
    const current = (await loaders.annualInformation.allOf('duty', dutyId)).at(-1);
    return current ? entryById(entryId(current.id, treatyId), loaders) : null;
  }

  @FieldResolver(() => CoverageState, {
    nullable: true,
    description: 'Whether it was reported, and if not, whether it had to be: what `COVERAGE` groups by.',
  })
  coverage(@Root() { id }: DutyItem, @Ctx() { loaders }: ReportsContext): Promise<CoverageState | null> {
    return loaders.dutyItem.coverage.load(id);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether a version that was delivered, a returned one too, has an entry on the treaty, of the kind that is due; of either kind where that is not settled.',
  })
  isReported(@Root() { id }: DutyItem, @Ctx() { loaders }: ReportsContext): Promise<boolean> {
    return loaders.dutyItem.isReported.load(id);
  }
}
