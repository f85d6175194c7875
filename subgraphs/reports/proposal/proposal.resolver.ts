import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { entryById } from '../annual-entry/annual-entry.lookup.ts';
import { AnnualEntry } from '../annual-entry/annual-entry.type.ts';
import type { ReportsContext } from '../context.ts';
import { ProblemIssue } from '../problem-issue/problem-issue.type.ts';
import { BodyStub } from '../stubs/body.stub.ts';
import {
  AddProposalInput,
  AddProposalPayload,
  CorrectProposalInput,
  CorrectProposalPayload,
  RecordProposalOutcomeInput,
  RecordProposalOutcomePayload,
  WithdrawProposalInput,
  WithdrawProposalPayload,
} from './proposal.command.inputs.ts';
import { ProposalListArgs, type ProposalFilter } from './proposal.inputs.ts';
import { Proposal, ProposalConnection } from './proposal.type.ts';

@Resolver(() => Proposal)
export class ProposalResolver {
  @Query(() => Proposal, { nullable: true, description: 'One proposal; null where there is none with that id.' })
  proposal(
    @Arg('id', () => ID, { description: 'Such as `issue-01-p1`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Proposal | null> {
    return loaders.proposal.byId.load(id);
  }

  @Query(() => ProposalConnection, {
    nullable: true,
    description: 'What bodies propose to resolve problem issues (¶5). Null only when that can not be read.',
  })
  proposals(
    @Args(() => ProposalListArgs) args: ListArgs<ProposalFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<Proposal>> {
    return loaders.proposal.list(args);
  }

  @FieldResolver(() => ProblemIssue, { nullable: true, description: 'The problem it is to resolve.' })
  issue(@Root() { issueId }: Proposal, @Ctx() { loaders }: ReportsContext): Promise<ProblemIssue | null> {
    return loaders.problemIssue.byId.load(issueId);
  }

  @FieldResolver(() => AnnualEntry, {
    nullable: true,
    description: 'The entry that makes it; null where it was made outside annual information.',
  })
  async entry(@Root() { entryId }: Proposal, @Ctx() { loaders }: ReportsContext): Promise<AnnualEntry | null> {
    return entryId === null ? null : entryById(entryId, loaders);
  }

  @FieldResolver(() => BodyStub, { nullable: true, description: 'Who is to act on it; null where nobody is named.' })
  addressee(@Root() { addresseeId }: Proposal): BodyStub | null {
    return addresseeId === null ? null : BodyStub.of(addresseeId);
  }

  @Audience('STAFF')
  @Mutation(() => AddProposalPayload, {
    nullable: true,
    description:
      'Proposes something to resolve a problem issue that an entry names (¶5). For OFFICER or HEAD of the body whose entry it is, while its information is being written.',
  })
  async addProposal(
    @Arg('input', () => AddProposalInput, { description: 'The proposal, and where it is made.' })
    input: AddProposalInput,
    @Ctx() context: ReportsContext,
  ): Promise<AddProposalPayload> {
    const { services, caller, loaders } = context;
    return withProposal(await services.proposal.add(input, caller, loaders), context);
  }

  @Audience('STAFF')
  @Mutation(() => CorrectProposalPayload, {
    nullable: true,
    description:
      'Corrects a proposal. For OFFICER or HEAD of the body whose entry makes it, while its information is being written.',
  })
  async correctProposal(
    @Arg('input', () => CorrectProposalInput, { description: 'Which, and what to correct.' })
    input: CorrectProposalInput,
    @Ctx() context: ReportsContext,
  ): Promise<CorrectProposalPayload> {
    const { services, caller, loaders } = context;
    return withProposal(await services.proposal.correct(input, caller, loaders), context);
  }

  @Audience('STAFF')
  @Mutation(() => RecordProposalOutcomePayload, {
    nullable: true,
    description:
      "Says what came of a proposal, also after it was submitted. For OFFICER or HEAD of the body that made it or of its addressee, or of one that goes on with the work of these, and for AUTHORISED_BODY; the hub's own procedure, the Rules ask for no outcome.",
  })
  async recordProposalOutcome(
    @Arg('input', () => RecordProposalOutcomeInput, { description: 'Which, and what came of it.' })
    input: RecordProposalOutcomeInput,
    @Ctx() context: ReportsContext,
  ): Promise<RecordProposalOutcomePayload> {
    const { services, caller, loaders } = context;
    return withProposal(await services.proposal.recordOutcome(input, caller, loaders), context);
  }

  @Audience('STAFF')
  @Mutation(() => WithdrawProposalPayload, {
    nullable: true,
    description:
      'Takes a proposal back. For OFFICER or HEAD of the body whose entry makes it, while its information is being written.',
  })
  async withdrawProposal(
    @Arg('input', () => WithdrawProposalInput, { description: 'Which, and why.' })
    input: WithdrawProposalInput,
    @Ctx() { services, caller, loaders }: ReportsContext,
  ): Promise<WithdrawProposalPayload> {
    const answer = await services.proposal.withdraw(input, caller, loaders);
    const { id } = answer;
    return { ...answer, annualInformation: id === null ? null : await loaders.annualInformation.again(id) };
  }
}

async function withProposal<A extends { id: string | null }>(answer: A, { loaders }: ReportsContext) {
  return { ...answer, proposal: answer.id === null ? null : await loaders.proposal.again(answer.id) };
}
