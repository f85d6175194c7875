import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { AssignmentListArgs, type AssignmentListQuery } from '../assignment/assignment.args.ts';
import { AssignmentConnection, type Assignment } from '../assignment/assignment.type.ts';
import { Body } from '../body/body.type.ts';
import type { BodiesContext } from '../context.ts';
import { TreatyStub } from '../stubs/treaty.stub.ts';
import { AsOfArgs } from '../validity/validity.type.ts';
import {
  AddConclusionProposalInput,
  AddConclusionProposalPayload,
  ConclusionProposalListArgs,
  CorrectConclusionProposalInput,
  CorrectConclusionProposalPayload,
  type ConclusionProposalFilter,
} from './conclusion-proposal.inputs.ts';
import { ConclusionProposal, ConclusionProposalConnection } from './conclusion-proposal.type.ts';

@Resolver(() => ConclusionProposal)
export class ConclusionProposalResolver {
  @Query(() => ConclusionProposal, {
    nullable: true,
    description: 'One proposal to conclude a treaty; null where there is none with that id.',
  })
  conclusionProposal(
    @Arg('id', () => ID, { description: 'Such as `proposal-untc-4-15`.' }) id: string,
    @Ctx() { loaders }: BodiesContext,
  ): Promise<ConclusionProposal | null> {
    return loaders.conclusionProposal.byId.load(id);
  }

  @Query(() => ConclusionProposalConnection, {
    nullable: true,
    description: 'Which body proposed to conclude which treaty (¶4). Null only when that can not be read.',
  })
  conclusionProposals(
    @Args(() => ConclusionProposalListArgs) args: ListArgs<ConclusionProposalFilter>,
    @Ctx() { loaders }: BodiesContext,
  ): Promise<Connection<ConclusionProposal>> {
    return loaders.conclusionProposal.list(args);
  }

  @FieldResolver(() => TreatyStub, {
    nullable: true,
    description: 'The treaty that was to be concluded; null with an error where treaties has none or does not answer.',
  })
  treaty(@Root() { treatyId }: ConclusionProposal): TreatyStub {
    return TreatyStub.of(treatyId);
  }

  @FieldResolver(() => Body, { nullable: true, description: 'The body that made it, which may be no more.' })
  body(@Root() { bodyId }: ConclusionProposal, @Ctx() { loaders }: BodiesContext): Promise<Body | null> {
    return loaders.body.byId.load(bodyId);
  }

  @FieldResolver(() => LocalizedText, {
    nullable: true,
    description:
      'What that body was called on the day of the proposal: the last day that `proposedOn` can mean, or `@at(asOf:)` where no source gives one. As `Body.displayName`, null only where no name is recorded.',
  })
  async bodyName(
    @Root() { bodyId, proposedOn }: ConclusionProposal,
    @Ctx() { loaders, clocks }: BodiesContext,
  ): Promise<LocalizedText | null> {
    return (await loaders.bodyName.shownOn(bodyId, proposedOn?.latest ?? clocks.asOf))?.name ?? null;
  }

  @FieldResolver(() => Body, {
    nullable: true,
    description:
      'What the body that made it had become by a day, through renaming, merger and division; itself where it goes on. Of several, the one that watches the treaty; null where none of them does, or several do: see `currentBodies`.',
  })
  currentBody(
    @Root() proposal: ConclusionProposal,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { loaders, clocks }: BodiesContext,
  ): Promise<Body | null> {
    return loaders.conclusionProposal.currentBody(proposal, asOf ?? clocks.asOf);
  }

  @FieldResolver(() => [Body], {
    nullable: true,
    description:
      'All that the body that made it had become by a day, in order of their ids; several where it was divided. Bodies to which only some of its functions went are not among them.',
  })
  currentBodies(
    @Root() proposal: ConclusionProposal,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { loaders, clocks }: BodiesContext,
  ): Promise<Body[]> {
    return loaders.conclusionProposal.currentBodies(proposal, asOf ?? clocks.asOf);
  }

  @FieldResolver(() => AssignmentConnection, {
    nullable: true,
    description: 'The assignments that rest on it (¶4).',
  })
  assignments(
    @Root() { id }: ConclusionProposal,
    @Args(() => AssignmentListArgs) args: AssignmentListQuery,
    @Ctx() { loaders }: BodiesContext,
  ): Promise<Connection<Assignment>> {
    return loaders.assignment.under('proposal', id, args);
  }

  @Audience('STAFF')
  @Mutation(() => AddConclusionProposalPayload, {
    nullable: true,
    description:
      'Records that a body proposed to conclude a treaty (¶4). For an OFFICER or the HEAD of that body, or of what has become of it.',
  })
  async addConclusionProposal(
    @Arg('input', () => AddConclusionProposalInput, { description: 'The proposal.' }) input: AddConclusionProposalInput,
    @Ctx() context: BodiesContext,
  ): Promise<AddConclusionProposalPayload> {
    return withProposal(await context.services.conclusionProposal.add(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => CorrectConclusionProposalPayload, {
    nullable: true,
    description: 'Corrects a recorded proposal; what it said before stays in its history. For those who may record it.',
  })
  async correctConclusionProposal(
    @Arg('input', () => CorrectConclusionProposalInput, { description: 'The correction.' })
    input: CorrectConclusionProposalInput,
    @Ctx() context: BodiesContext,
  ): Promise<CorrectConclusionProposalPayload> {
    return withProposal(await context.services.conclusionProposal.correct(input, context.caller), context);
  }
}

async function withProposal<A extends { id: string | null }>(answer: A, { loaders }: BodiesContext) {
  return {
    ...answer,
    conclusionProposal: answer.id === null ? null : await loaders.conclusionProposal.again(answer.id),
  };
}
