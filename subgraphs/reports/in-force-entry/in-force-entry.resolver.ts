import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { AnnualInformation } from '../annual-information/annual-information.type.ts';
import type { ReportsContext } from '../context.ts';
import { TreatyStub } from '../stubs/treaty.stub.ts';
import { InForceEntryListArgs, type InForceEntryFilter } from './in-force-entry.inputs.ts';
import { InForceEntry, InForceEntryConnection } from './in-force-entry.type.ts';

@Resolver(() => InForceEntry)
export class InForceEntryResolver {
  @Query(() => InForceEntry, { nullable: true, description: 'One entry; null where there is none with that id.' })
  inForceEntry(
    @Arg('id', () => ID, { description: 'Such as `cycle-2021:body-mfa:v1:untc-4-4`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<InForceEntry | null> {
    return loaders.inForceEntry.byId.load(id);
  }

  @Query(() => InForceEntryConnection, { nullable: true, description: 'Entries. Null only when they can not be read.' })
  inForceEntries(
    @Args(() => InForceEntryListArgs) args: ListArgs<InForceEntryFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<InForceEntry>> {
    return loaders.inForceEntry.list(args);
  }

  @FieldResolver(() => AnnualInformation, { nullable: true, description: 'The information it stands in.' })
  information(
    @Root() { informationId }: InForceEntry,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<AnnualInformation | null> {
    return loaders.annualInformation.byId.load(informationId);
  }

  @FieldResolver(() => TreatyStub, { nullable: true, description: 'The treaty.' })
  treaty(@Root() { treatyId }: InForceEntry): TreatyStub {
    return TreatyStub.of(treatyId);
  }
}
