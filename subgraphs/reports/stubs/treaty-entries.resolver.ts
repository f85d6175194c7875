import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ReportsContext } from '../context.ts';
import { InForceEntryListArgs, type InForceEntryFilter } from '../in-force-entry/in-force-entry.inputs.ts';
import { InForceEntryConnection, type InForceEntry } from '../in-force-entry/in-force-entry.type.ts';
import { MonitoringNoteListArgs, type MonitoringNoteFilter } from '../monitoring-note/monitoring-note.inputs.ts';
import { MonitoringNoteConnection, type MonitoringNote } from '../monitoring-note/monitoring-note.type.ts';
import {
  NotInForceEntryListArgs,
  type NotInForceEntryFilter,
} from '../not-in-force-entry/not-in-force-entry.inputs.ts';
import { NotInForceEntryConnection, type NotInForceEntry } from '../not-in-force-entry/not-in-force-entry.type.ts';
import { ProblemIssueListArgs, type ProblemIssueFilter } from '../problem-issue/problem-issue.inputs.ts';
import { ProblemIssueConnection, type ProblemIssue } from '../problem-issue/problem-issue.type.ts';
import { TreatyStub } from './treaty.stub.ts';

/** What bodies report of a treaty. */
@Resolver(() => TreatyStub)
export class TreatyEntriesResolver {
  @FieldResolver(() => InForceEntryConnection, {
    nullable: true,
    description:
      'What bodies report of it while in force (¶5(1)), by year: all bodies, all versions, also where they differ. Null only when that can not be read.',
  })
  inForceEntries(
    @Root() { id }: TreatyStub,
    @Args(() => InForceEntryListArgs) args: ListArgs<InForceEntryFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<InForceEntry>> {
    return loaders.inForceEntry.under('treaty', id, args);
  }

  @FieldResolver(() => NotInForceEntryConnection, {
    nullable: true,
    description:
      'What bodies report of it while signed and not in force (¶5(2)), by year. Null only when that can not be read.',
  })
  notInForceEntries(
    @Root() { id }: TreatyStub,
    @Args(() => NotInForceEntryListArgs) args: ListArgs<NotInForceEntryFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<NotInForceEntry>> {
    return loaders.notInForceEntry.under('treaty', id, args);
  }

  @FieldResolver(() => ProblemIssueConnection, {
    nullable: true,
    description: 'Problems found in its implementation, open and resolved (¶5). Null only when they can not be read.',
  })
  problemIssues(
    @Root() { id }: TreatyStub,
    @Args(() => ProblemIssueListArgs) args: ListArgs<ProblemIssueFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<ProblemIssue>> {
    return loaders.problemIssue.under('treaty', id, args);
  }

  @FieldResolver(() => MonitoringNoteConnection, {
    nullable: true,
    description:
      'What the bodies of the caller noted of it in the course of their monitoring (¶4). Null only when that can not be read.',
  })
  monitoringNotes(
    @Root() { id }: TreatyStub,
    @Args(() => MonitoringNoteListArgs) args: ListArgs<MonitoringNoteFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<MonitoringNote>> {
    return loaders.monitoringNote.under('treaty', id, args);
  }
}
