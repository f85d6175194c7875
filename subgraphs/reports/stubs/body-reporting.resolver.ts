import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import {
  AnnualInformationListArgs,
  type AnnualInformationFilter,
} from '../annual-information/annual-information.inputs.ts';
import { AnnualInformationConnection, type AnnualInformation } from '../annual-information/annual-information.type.ts';
import type { ReportsContext } from '../context.ts';
import { DutyItemListArgs, type DutyItemFilter } from '../duty-item/duty-item.inputs.ts';
import { DutyItemConnection, type DutyItem } from '../duty-item/duty-item.type.ts';
import { InForceEntryListArgs, type InForceEntryFilter } from '../in-force-entry/in-force-entry.inputs.ts';
import { InForceEntryConnection, type InForceEntry } from '../in-force-entry/in-force-entry.type.ts';
import {
  NotInForceEntryListArgs,
  type NotInForceEntryFilter,
} from '../not-in-force-entry/not-in-force-entry.inputs.ts';
import { NotInForceEntryConnection, type NotInForceEntry } from '../not-in-force-entry/not-in-force-entry.type.ts';
import { BodyStub } from './body.stub.ts';

/** What a body has to report on, and what it reports, over all its duties. */
@Resolver(() => BodyStub)
export class BodyReportingResolver {
  @FieldResolver(() => DutyItemConnection, {
    nullable: true,
    description: 'The treaties that it has to report on, cycle by cycle (¶5). Null only when that can not be read.',
  })
  dutyItems(
    @Root() { id }: BodyStub,
    @Args(() => DutyItemListArgs) args: ListArgs<DutyItemFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<DutyItem>> {
    return loaders.dutyItem.under('body', id, args);
  }

  @FieldResolver(() => AnnualInformationConnection, {
    nullable: true,
    description: 'Its informations, all versions of all years (¶5). Null only when they can not be read.',
  })
  informations(
    @Root() { id }: BodyStub,
    @Args(() => AnnualInformationListArgs) args: ListArgs<AnnualInformationFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<AnnualInformation>> {
    return loaders.annualInformation.under('body', id, args);
  }

  @FieldResolver(() => InForceEntryConnection, {
    nullable: true,
    description:
      'What it reports of treaties in force (¶5(1)), by year, all versions. Null only when that can not be read.',
  })
  inForceEntries(
    @Root() { id }: BodyStub,
    @Args(() => InForceEntryListArgs) args: ListArgs<InForceEntryFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<InForceEntry>> {
    return loaders.inForceEntry.under('body', id, args);
  }

  @FieldResolver(() => NotInForceEntryConnection, {
    nullable: true,
    description:
      'What it reports of treaties that are signed and not in force (¶5(2)), by year, all versions. Null only when that can not be read.',
  })
  notInForceEntries(
    @Root() { id }: BodyStub,
    @Args(() => NotInForceEntryListArgs) args: ListArgs<NotInForceEntryFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<NotInForceEntry>> {
    return loaders.notInForceEntry.under('body', id, args);
  }
}
