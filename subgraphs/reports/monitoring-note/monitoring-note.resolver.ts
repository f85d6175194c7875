import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ReportsContext } from '../context.ts';
import { BodyStub } from '../stubs/body.stub.ts';
import { SubdivisionStub } from '../stubs/subdivision.stub.ts';
import { TreatyStub } from '../stubs/treaty.stub.ts';
import {
  AddMonitoringNoteInput,
  AddMonitoringNotePayload,
  CorrectMonitoringNoteInput,
  CorrectMonitoringNotePayload,
  WithdrawMonitoringNoteInput,
  WithdrawMonitoringNotePayload,
} from './monitoring-note.command.inputs.ts';
import { MonitoringNoteListArgs, type MonitoringNoteFilter } from './monitoring-note.inputs.ts';
import { MonitoringNote, MonitoringNoteConnection } from './monitoring-note.type.ts';

@Resolver(() => MonitoringNote)
export class MonitoringNoteResolver {
  @Query(() => MonitoringNote, {
    nullable: true,
    description: 'One monitoring note; null where there is none with that id.',
  })
  monitoringNote(
    @Arg('id', () => ID, { description: 'Such as `body-moj:untc-4-4:note:4`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<MonitoringNote | null> {
    return loaders.monitoringNote.byId.load(id);
  }

  @Query(() => MonitoringNoteConnection, {
    nullable: true,
    description: 'What the bodies of the caller noted of treaties (¶4). Null only when that can not be read.',
  })
  monitoringNotes(
    @Args(() => MonitoringNoteListArgs) args: ListArgs<MonitoringNoteFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<MonitoringNote>> {
    return loaders.monitoringNote.list(args);
  }

  @FieldResolver(() => BodyStub, { nullable: true, description: 'The body whose note it is.' })
  body(@Root() { bodyId }: MonitoringNote): BodyStub {
    return BodyStub.of(bodyId);
  }

  @FieldResolver(() => TreatyStub, { nullable: true, description: 'The treaty it is about.' })
  treaty(@Root() { treatyId }: MonitoringNote): TreatyStub {
    return TreatyStub.of(treatyId);
  }

  @FieldResolver(() => SubdivisionStub, {
    nullable: true,
    description: 'The subdivision that noted it (¶3); null where none is named.',
  })
  subdivision(@Root() { subdivisionId }: MonitoringNote): SubdivisionStub | null {
    return subdivisionId === null ? null : SubdivisionStub.of(subdivisionId);
  }

  @Audience('STAFF')
  @Mutation(() => AddMonitoringNotePayload, {
    nullable: true,
    description:
      "Notes something of a treaty in the course of monitoring (¶4). For OFFICER or HEAD of the body; the hub's own procedure.",
  })
  async addMonitoringNote(
    @Arg('input', () => AddMonitoringNoteInput, { description: 'The note.' }) input: AddMonitoringNoteInput,
    @Ctx() context: ReportsContext,
  ): Promise<AddMonitoringNotePayload> {
    return withNote(await context.services.monitoringNote.add(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => CorrectMonitoringNotePayload, {
    nullable: true,
    description:
      "Corrects a note. For OFFICER or HEAD of its body, or of what has become of that; to others there is none. The hub's own procedure.",
  })
  async correctMonitoringNote(
    @Arg('input', () => CorrectMonitoringNoteInput, { description: 'The correction.' })
    input: CorrectMonitoringNoteInput,
    @Ctx() context: ReportsContext,
  ): Promise<CorrectMonitoringNotePayload> {
    return withNote(await context.services.monitoringNote.correct(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => WithdrawMonitoringNotePayload, {
    nullable: true,
    description:
      "Withdraws a note, with a reason: nothing is deleted. For OFFICER or HEAD of its body, or of what has become of that; to others there is none. The hub's own procedure.",
  })
  withdrawMonitoringNote(
    @Arg('input', () => WithdrawMonitoringNoteInput, { description: 'Which, and why.' })
    input: WithdrawMonitoringNoteInput,
    @Ctx() { services, caller }: ReportsContext,
  ): Promise<WithdrawMonitoringNotePayload> {
    return services.monitoringNote.withdraw(input, caller);
  }
}

async function withNote<A extends { id: string | null }>(answer: A, { loaders }: ReportsContext) {
  return { ...answer, monitoringNote: answer.id === null ? null : await loaders.monitoringNote.again(answer.id) };
}
