import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ReportsContext } from '../context.ts';
import { DomesticProcedureStub } from '../stubs/domestic-procedure.stub.ts';
import { NotInForceEntryListArgs, type NotInForceEntryFilter } from './not-in-force-entry.inputs.ts';
import { NotInForceEntry, NotInForceEntryConnection } from './not-in-force-entry.type.ts';

@Resolver(() => NotInForceEntry)
export class NotInForceEntryResolver {
  @Query(() => NotInForceEntry, { nullable: true, description: 'One entry; null where there is none with that id.' })
  notInForceEntry(
    @Arg('id', () => ID, { description: 'Such as `cycle-2021:body-mfa:v1:untc-26-4`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<NotInForceEntry | null> {
    return loaders.notInForceEntry.byId.load(id);
  }

  @Query(() => NotInForceEntryConnection, {
    nullable: true,
    description:
      'What bodies report of treaties signed and not in force (¶5(2)), all versions. Null only when that can not be read.',
  })
  notInForceEntries(
    @Args(() => NotInForceEntryListArgs) args: ListArgs<NotInForceEntryFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<NotInForceEntry>> {
    return loaders.notInForceEntry.list(args);
  }

  @FieldResolver(() => DomesticProcedureStub, {
    nullable: true,
    description: 'The procedure it speaks of, with its steps; null where none is recorded.',
  })
  procedure(@Root() { procedureId }: NotInForceEntry): DomesticProcedureStub | null {
    return procedureId === null ? null : DomesticProcedureStub.of(procedureId);
  }

  @FieldResolver(() => NotInForceEntry, {
    nullable: true,
    description:
      "The entry of an earlier year that it continues, perhaps its predecessor's; null where the treaty is reported for the first time.",
  })
  async continues(
    @Root() { continuesId }: NotInForceEntry,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<NotInForceEntry | null> {
    return continuesId === null ? null : loaders.notInForceEntry.byId.load(continuesId);
  }
}
