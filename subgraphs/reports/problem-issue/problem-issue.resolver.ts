import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
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
import {
  AddProblemIssueInput,
  AddProblemIssuePayload,
  CorrectProblemIssueInput,
  CorrectProblemIssuePayload,
  ResolveProblemIssueInput,
  ResolveProblemIssuePayload,
  WithdrawProblemIssueInput,
  WithdrawProblemIssuePayload,
} from './problem-issue.command.inputs.ts';
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
    @Arg('id', () => ID, { description: 'Such as `issue-01`.' }) id: string,
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

  @Audience('STAFF')
  @Mutation(() => AddProblemIssuePayload, {
    nullable: true,
    description:
      'Raises a problem issue in an entry (¶5), which names it from then on. For OFFICER or HEAD of the body whose entry it is, while its information is being written.',
  })
  async addProblemIssue(
    @Arg('input', () => AddProblemIssueInput, { description: 'The issue, and where it is raised.' })
    input: AddProblemIssueInput,
    @Ctx() context: ReportsContext,
  ): Promise<AddProblemIssuePayload> {
    return withIssue(await context.services.problemIssue.add(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => CorrectProblemIssuePayload, {
    nullable: true,
    description:
      'Corrects a problem issue; every information that names it and waits for the signature is a draft again. For OFFICER or HEAD of the body that raised it, or of one that goes on with its work.',
  })
  async correctProblemIssue(
    @Arg('input', () => CorrectProblemIssueInput, { description: 'Which, and what to correct.' })
    input: CorrectProblemIssueInput,
    @Ctx() context: ReportsContext,
  ): Promise<CorrectProblemIssuePayload> {
    const { services, caller, loaders } = context;
    return withIssue(await services.problemIssue.correct(input, caller, loaders), context);
  }

  @Audience('STAFF')
  @Mutation(() => ResolveProblemIssuePayload, {
    nullable: true,
    description:
      "Says that a problem issue is resolved. For OFFICER or HEAD of the body that raised it, or of one that goes on with its work, and for AUTHORISED_BODY; the hub's own procedure.",
  })
  async resolveProblemIssue(
    @Arg('input', () => ResolveProblemIssueInput, { description: 'Which, and since when.' })
    input: ResolveProblemIssueInput,
    @Ctx() context: ReportsContext,
  ): Promise<ResolveProblemIssuePayload> {
    const { services, caller, loaders } = context;
    return withIssue(await services.problemIssue.resolve(input, caller, loaders), context);
  }

  @Audience('STAFF')
  @Mutation(() => WithdrawProblemIssuePayload, {
    nullable: true,
    description:
      "Withdraws a problem issue that was never signed or delivered, with a reason, and what drafts of its body propose on it: nothing is deleted. Refused while an information that is not the caller's to write names it, or a record that is not shown to the caller rests on it: of such a one no more is said, also not whether it is a draft. For OFFICER or HEAD of the body that raised it, or of one that goes on with its work; the hub's own procedure.",
  })
  withdrawProblemIssue(
    @Arg('input', () => WithdrawProblemIssueInput, { description: 'Which, and why.' })
    input: WithdrawProblemIssueInput,
    @Ctx() { services, caller, loaders }: ReportsContext,
  ): Promise<WithdrawProblemIssuePayload> {
    return services.problemIssue.withdraw(input, caller, loaders);
  }
}

async function withIssue<A extends { id: string | null }>(answer: A, { loaders }: ReportsContext) {
  return { ...answer, problemIssue: answer.id === null ? null : await loaders.problemIssue.again(answer.id) };
}
