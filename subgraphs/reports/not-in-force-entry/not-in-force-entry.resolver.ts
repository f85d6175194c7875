import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ReportsContext } from '../context.ts';
import { MonitoringNoteListArgs, type MonitoringNoteFilter } from '../monitoring-note/monitoring-note.inputs.ts';
import { MonitoringNoteConnection, type MonitoringNote } from '../monitoring-note/monitoring-note.type.ts';
import { DomesticProcedureStub } from '../stubs/domestic-procedure.stub.ts';
import {
  AddNotInForceEntryInput,
  AddNotInForceEntryPayload,
  CorrectNotInForceEntryInput,
  CorrectNotInForceEntryPayload,
} from './not-in-force-entry.command.inputs.ts';
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

  @FieldResolver(() => MonitoringNoteConnection, {
    nullable: true,
    description:
      'What the same body noted of the treaty in the year of the entry (¶4). Null only when that can not be read.',
  })
  monitoringNotes(
    @Root() { id }: NotInForceEntry,
    @Args(() => MonitoringNoteListArgs) args: ListArgs<MonitoringNoteFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<MonitoringNote>> {
    return loaders.monitoringNote.under('notInForceEntry', id, args);
  }

  @Audience('STAFF')
  @Mutation(() => AddNotInForceEntryPayload, {
    nullable: true,
    description:
      'Begins what a body reports of a treaty that is signed and not in force, in a version of its information that can still be written (¶5(2)); one that was READY is a DRAFT again. For OFFICER or HEAD of the body.',
  })
  async addNotInForceEntry(
    @Arg('input', () => AddNotInForceEntryInput, { description: 'The entry.' }) input: AddNotInForceEntryInput,
    @Ctx() context: ReportsContext,
  ): Promise<AddNotInForceEntryPayload> {
    return withEntry(await context.services.notInForceEntry.add(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => CorrectNotInForceEntryPayload, {
    nullable: true,
    description:
      'Corrects an entry in a version that can still be written; one that was READY is a DRAFT again, if anything changed. For OFFICER or HEAD of the body.',
  })
  async correctNotInForceEntry(
    @Arg('input', () => CorrectNotInForceEntryInput, { description: 'What to correct.' })
    input: CorrectNotInForceEntryInput,
    @Ctx() context: ReportsContext,
  ): Promise<CorrectNotInForceEntryPayload> {
    return withEntry(await context.services.notInForceEntry.correct(input, context.caller), context);
  }
}

async function withEntry<A extends { id: string | null }>(answer: A, { loaders }: ReportsContext) {
  return { ...answer, notInForceEntry: answer.id === null ? null : await loaders.notInForceEntry.again(answer.id) };
}
