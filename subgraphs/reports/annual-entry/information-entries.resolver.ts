import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { AnnualInformation } from '../annual-information/annual-information.type.ts';
import type { ReportsContext } from '../context.ts';
import { InForceEntryListArgs, type InForceEntryFilter } from '../in-force-entry/in-force-entry.inputs.ts';
import { InForceEntryConnection, type InForceEntry } from '../in-force-entry/in-force-entry.type.ts';
import {
  NotInForceEntryListArgs,
  type NotInForceEntryFilter,
} from '../not-in-force-entry/not-in-force-entry.inputs.ts';
import { NotInForceEntryConnection, type NotInForceEntry } from '../not-in-force-entry/not-in-force-entry.type.ts';

/** What an information holds. */
@Resolver(() => AnnualInformation)
export class InformationEntriesResolver {
  @FieldResolver(() => InForceEntryConnection, {
    nullable: true,
    description: 'What it reports of treaties in force (¶5(1)). Null only when that can not be read.',
  })
  inForceEntries(
    @Root() { id }: AnnualInformation,
    @Args(() => InForceEntryListArgs) args: ListArgs<InForceEntryFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<InForceEntry>> {
    return loaders.inForceEntry.under('information', id, args);
  }

  @FieldResolver(() => NotInForceEntryConnection, {
    nullable: true,
    description: 'What it reports of treaties signed and not in force (¶5(2)). Null only when that can not be read.',
  })
  notInForceEntries(
    @Root() { id }: AnnualInformation,
    @Args(() => NotInForceEntryListArgs) args: ListArgs<NotInForceEntryFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<NotInForceEntry>> {
    return loaders.notInForceEntry.under('information', id, args);
  }
}
