import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { AssessmentListArgs, type AssessmentFilter } from '../assessment/assessment.inputs.ts';
import { AssessmentConnection, type Assessment } from '../assessment/assessment.type.ts';
import type { ReportsContext } from '../context.ts';
import { InputUse } from '../input-use/input-use.type.ts';
import { isAskedIn } from '../monitoring-cycle/year-requirements.ts';
import { MonitoringNoteListArgs, type MonitoringNoteFilter } from '../monitoring-note/monitoring-note.inputs.ts';
import { MonitoringNoteConnection, type MonitoringNote } from '../monitoring-note/monitoring-note.type.ts';
import { RequirementKind } from '../requirement/requirement.kind.ts';
import {
  AddInForceEntryInput,
  AddInForceEntryPayload,
  CorrectInForceEntryInput,
  CorrectInForceEntryPayload,
} from './in-force-entry.command.inputs.ts';
import { InForceEntryListArgs, type InForceEntryFilter } from './in-force-entry.inputs.ts';
import { InForceEntry, InForceEntryConnection } from './in-force-entry.type.ts';

@Resolver(() => InForceEntry)
export class InForceEntryResolver {
  @Query(() => InForceEntry, { nullable: true, description: 'One entry; null where there is none with that id.' })
  inForceEntry(
    @Arg('id', () => ID, { description: 'Such as `cycle-2021:body-mia:v1:untc-4-4`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<InForceEntry | null> {
    return loaders.inForceEntry.byId.load(id);
  }

  @Query(() => InForceEntryConnection, {
    nullable: true,
    description: 'What bodies report of treaties in force (¶5(1)), all versions. Null only when that can not be read.',
  })
  inForceEntries(
    @Args(() => InForceEntryListArgs) args: ListArgs<InForceEntryFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<InForceEntry>> {
    return loaders.inForceEntry.list(args);
  }

  @FieldResolver(() => AssessmentConnection, {
    nullable: true,
    description:
      "What the body found of Kazakhstan's rights and obligations and of others'. Null only when unreadable.",
  })
  assessments(
    @Root() { id }: InForceEntry,
    @Args(() => AssessmentListArgs) args: ListArgs<AssessmentFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<Assessment>> {
    return loaders.assessment.under('entry', id, args);
  }

  @FieldResolver(() => [InputUse], {
    nullable: true,
    description:
      'The seven inputs of ¶6 of the Rules of 2010 in its order: how much of each the entry cites, and how much there was. Null where nobody has registered which inputs the regime of the year asks for.',
  })
  async inputs(@Root() entry: InForceEntry, @Ctx() { loaders }: ReportsContext): Promise<InputUse[] | null> {
    if (!(await isAskedIn(entry.year, RequirementKind.INPUTS, loaders))) return null;
    return loaders.inputUse.ofEntry(entry);
  }

  @FieldResolver(() => MonitoringNoteConnection, {
    nullable: true,
    description:
      'What the same body noted of the treaty in the year of the entry (¶4). Null only when that can not be read.',
  })
  monitoringNotes(
    @Root() { id }: InForceEntry,
    @Args(() => MonitoringNoteListArgs) args: ListArgs<MonitoringNoteFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<MonitoringNote>> {
    return loaders.monitoringNote.under('inForceEntry', id, args);
  }

  @Audience('STAFF')
  @Mutation(() => AddInForceEntryPayload, {
    nullable: true,
    description:
      'Begins what a body reports of a treaty in force in a version of its information that can still be written (¶5(1)); one that was READY is a DRAFT again. For OFFICER or HEAD of the body.',
  })
  async addInForceEntry(
    @Arg('input', () => AddInForceEntryInput, { description: 'The entry.' }) input: AddInForceEntryInput,
    @Ctx() context: ReportsContext,
  ): Promise<AddInForceEntryPayload> {
    return withEntry(await context.services.inForceEntry.add(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => CorrectInForceEntryPayload, {
    nullable: true,
    description:
      'Corrects an entry in a version that can still be written; one that was READY is a DRAFT again, if anything changed. For OFFICER or HEAD of the body.',
  })
  async correctInForceEntry(
    @Arg('input', () => CorrectInForceEntryInput, { description: 'What to correct.' }) input: CorrectInForceEntryInput,
    @Ctx() context: ReportsContext,
  ): Promise<CorrectInForceEntryPayload> {
    return withEntry(await context.services.inForceEntry.correct(input, context.caller), context);
  }
}

async function withEntry<A extends { id: string | null }>(answer: A, { loaders }: ReportsContext) {
  return { ...answer, inForceEntry: answer.id === null ? null : await loaders.inForceEntry.again(answer.id) };
}
