import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { AnnualInformation } from '../annual-information/annual-information.type.ts';
import type { ReportsContext } from '../context.ts';
import { TreatyStub } from '../stubs/treaty.stub.ts';
import { NotInForceEntryListArgs, type NotInForceEntryFilter } from './not-in-force-entry.inputs.ts';
import { NotInForceEntry, NotInForceEntryConnection } from './not-in-force-entry.type.ts';

@Resolver(() => NotInForceEntry)
export class NotInForceEntryResolver {
  @Query(() => NotInForceEntry, { nullable: true, description: 'One entry; null where there is none with that id.' })
  notInForceEntry(
    @Arg('id', () => ID, { description: 'Such as `cycle-2021:body-mfa:v1:untc-4-4`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<NotInForceEntry | null> {
    return loaders.notInForceEntry.byId.load(id);
  }

  @Query(() => NotInForceEntryConnection, {
    nullable: true,
    description: 'Entries. Null only when they can not be read.',
  })
  notInForceEntries(
    @Args(() => NotInForceEntryListArgs) args: ListArgs<NotInForceEntryFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<NotInForceEntry>> {
    return loaders.notInForceEntry.list(args);
  }

  @FieldResolver(() => AnnualInformation, { nullable: true, description: 'The information it stands in.' })
  information(
    @Root() { informationId }: NotInForceEntry,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<AnnualInformation | null> {
    return loaders.annualInformation.byId.load(informationId);
  }

  @FieldResolver(() => TreatyStub, { nullable: true, description: 'The treaty.' })
  treaty(@Root() { treatyId }: NotInForceEntry): TreatyStub {
    return TreatyStub.of(treatyId);
  }
}
