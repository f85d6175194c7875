import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { lawDay } from '../../_kit/clocks.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ReportsContext } from '../context.ts';
import { IssueEntryLinkListArgs, type IssueEntryLinkFilter } from '../issue-entry-link/issue-entry-link.inputs.ts';
import { IssueEntryLinkConnection, type IssueEntryLink } from '../issue-entry-link/issue-entry-link.type.ts';
import { ProposalListArgs, type ProposalFilter } from '../proposal/proposal.inputs.ts';
import { ProposalConnection, type Proposal } from '../proposal/proposal.type.ts';
import { BodyStub } from '../stubs/body.stub.ts';
import { TreatyStub } from '../stubs/treaty.stub.ts';
import { IssueAsOfArgs, ProblemIssueListArgs, type ProblemIssueFilter } from './problem-issue.inputs.ts';
import { isOpenOn, yearsOpenOn } from './problem-issue.rule.ts';
import { ProblemIssue, ProblemIssueConnection } from './problem-issue.type.ts';

@Resolver(() => ProblemIssue)
export class ProblemIssueResolver {
  @Query(() => ProblemIssue, {
    nullable: true,
    description: 'One problem issue; null where there is none with that id.',
  })
  problemIssue(
    @Arg('id', () => ID, { description: 'Such as `issue-1`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<ProblemIssue | null> {
    return loaders.problemIssue.byId.load(id);
  }

  @Query(() => ProblemIssueConnection, {
    nullable: true,
    description: 'Problems of all bodies, open and resolved (¶5). Null only when they can not be read.',
  })
  problemIssues(
    @Args(() => ProblemIssueListArgs) args: ListArgs<ProblemIssueFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<ProblemIssue>> {
    return loaders.problemIssue.list(args);
  }

  @FieldResolver(() => [TreatyStub], {
    nullable: true,
    description: 'The treaties it is about, by id: one or several.',
  })
  treaties(@Root() { treatyIds }: ProblemIssue): TreatyStub[] {
    return treatyIds.map((id) => TreatyStub.of(id));
  }

  @FieldResolver(() => BodyStub, { nullable: true, description: 'The body that raised it; null where none is known.' })
  raisedBy(@Root() { raisedById }: ProblemIssue): BodyStub | null {
    return raisedById === null ? null : BodyStub.of(raisedById);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether it was raised by then and not yet resolved; on the day of its resolution it no longer is.',
  })
  isOpen(
    @Root() issue: ProblemIssue,
    @Args(() => IssueAsOfArgs) { asOf }: IssueAsOfArgs,
    @Ctx() { clocks }: ReportsContext,
  ): boolean {
    return isOpenOn(issue, lawDay(clocks, asOf));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Calendar years it has touched up to then: from the year it was raised to that of the day, or of its resolution, both counted; raised on 31 December, it is 2 a day later. 0 before it was raised.',
  })
  yearsOpen(
    @Root() issue: ProblemIssue,
    @Args(() => IssueAsOfArgs) { asOf }: IssueAsOfArgs,
    @Ctx() { clocks }: ReportsContext,
  ): number {
    return yearsOpenOn(issue, lawDay(clocks, asOf));
  }

  @FieldResolver(() => [Int], { nullable: true, description: 'The years on which some entry names it, ascending.' })
  async yearsReported(@Root() { id }: ProblemIssue, @Ctx() { loaders }: ReportsContext): Promise<number[]> {
    const links = await loaders.issueEntryLink.allOf('issue', id);
    return [...new Set(links.map(({ year }) => year))].sort((a, b) => a - b);
  }

  @FieldResolver(() => IssueEntryLinkConnection, {
    nullable: true,
    description: 'The entries that name it, of all bodies and years. Null only when they can not be read.',
  })
  entryLinks(
    @Root() { id }: ProblemIssue,
    @Args(() => IssueEntryLinkListArgs) args: ListArgs<IssueEntryLinkFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<IssueEntryLink>> {
    return loaders.issueEntryLink.under('issue', id, args);
  }

  @FieldResolver(() => ProposalConnection, {
    nullable: true,
    description: 'What was proposed to resolve it (¶5). Null only when that can not be read.',
  })
  proposals(
    @Root() { id }: ProblemIssue,
    @Args(() => ProposalListArgs) args: ListArgs<ProposalFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<Proposal>> {
    return loaders.proposal.under('issue', id, args);
  }
}
