import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ReportsContext } from '../context.ts';
import { MonitoringNoteListArgs, type MonitoringNoteFilter } from '../monitoring-note/monitoring-note.inputs.ts';
import { MonitoringNoteConnection, type MonitoringNote } from '../monitoring-note/monitoring-note.type.ts';
import { ProblemIssueListArgs, type ProblemIssueFilter } from '../problem-issue/problem-issue.inputs.ts';
import { ProblemIssueConnection, type ProblemIssue } from '../problem-issue/problem-issue.type.ts';
import { ProposalListArgs, type ProposalFilter } from '../proposal/proposal.inputs.ts';
import { ProposalConnection, type Proposal } from '../proposal/proposal.type.ts';
import { BodyStub } from './body.stub.ts';

/** What a body noted, what it found to be a problem, and what others want it to do about theirs. */
@Resolver(() => BodyStub)
export class BodyIssuesResolver {
  @FieldResolver(() => ProblemIssueConnection, {
    nullable: true,
    description:
      'Problems that it raised (¶5), open and resolved: `filter: { isOpen: { eq: true } }` leaves those that are open. Null only when they can not be read.',
  })
  problemIssues(
    @Root() { id }: BodyStub,
    @Args(() => ProblemIssueListArgs) args: ListArgs<ProblemIssueFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<ProblemIssue>> {
    return loaders.problemIssue.under('body', id, args);
  }

  @FieldResolver(() => ProposalConnection, {
    nullable: true,
    description: 'Proposals that are addressed to it, whoever made them (¶5). Null only when they can not be read.',
  })
  proposalsReceived(
    @Root() { id }: BodyStub,
    @Args(() => ProposalListArgs) args: ListArgs<ProposalFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<Proposal>> {
    return loaders.proposal.under('addressee', id, args);
  }

  @FieldResolver(() => MonitoringNoteConnection, {
    nullable: true,
    description:
      'What it noted of treaties in the course of its monitoring (¶4): for itself, and what has become of it. Null only when that can not be read.',
  })
  monitoringNotes(
    @Root() { id }: BodyStub,
    @Args(() => MonitoringNoteListArgs) args: ListArgs<MonitoringNoteFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<MonitoringNote>> {
    return loaders.monitoringNote.under('body', id, args);
  }
}
