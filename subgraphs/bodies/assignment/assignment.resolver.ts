import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import { Body } from '../body/body.type.ts';
import { ConclusionProposal } from '../conclusion-proposal/conclusion-proposal.type.ts';
import type { BodiesContext } from '../context.ts';
import { TreatyStub } from '../stubs/treaty.stub.ts';
import { Subdivision } from '../subdivision/subdivision.type.ts';
import { AssignmentListArgs, type AssignmentListQuery } from './assignment.args.ts';
import {
  AddAssignmentInput,
  AddAssignmentPayload,
  CorrectAssignmentInput,
  CorrectAssignmentPayload,
} from './assignment.inputs.ts';
import { Assignment, AssignmentConnection } from './assignment.type.ts';
import { ReassignTreatyInput, ReassignTreatyPayload } from './reassign.inputs.ts';
import { TransferAssignmentsInput, TransferAssignmentsPayload } from './transfer.inputs.ts';

@Resolver(() => Assignment)
export class AssignmentResolver {
  @Query(() => Assignment, { nullable: true, description: 'One assignment; null where there is none with that id.' })
  assignment(
    @Arg('id', () => ID, { description: 'Such as `body-moj:untc-4-4`.' }) id: string,
    @Ctx() { loaders }: BodiesContext,
  ): Promise<Assignment | null> {
    return loaders.assignment.byId.load(id);
  }

  @Query(() => AssignmentConnection, {
    nullable: true,
    description: 'Which body watches which treaty (¶4). Null only when they can not be read.',
  })
  assignments(
    @Args(() => AssignmentListArgs) args: AssignmentListQuery,
    @Ctx() { loaders }: BodiesContext,
  ): Promise<Connection<Assignment>> {
    return loaders.assignment.list(args);
  }

  @FieldResolver(() => Body, { nullable: true, description: 'The body that watches.' })
  body(@Root() assignment: Assignment, @Ctx() { loaders }: BodiesContext): Promise<Body | null> {
    return loaders.body.byId.load(assignment.bodyId);
  }

  @FieldResolver(() => TreatyStub, {
    nullable: true,
    description: 'The treaty it watches; null with an error where treaties has none or does not answer.',
  })
  treaty(@Root() assignment: Assignment): TreatyStub {
    return TreatyStub.of(assignment.treatyId);
  }

  @FieldResolver(() => Subdivision, {
    nullable: true,
    description: 'The subdivision of the body that does it (¶3, ¶4). Null where none is responsible: a gap.',
  })
  subdivision(
    @Root() { subdivisionId }: Assignment,
    @Ctx() { loaders }: BodiesContext,
  ): Promise<Subdivision | null> | null {
    return subdivisionId === null ? null : loaders.subdivision.byId.load(subdivisionId);
  }

  @FieldResolver(() => ConclusionProposal, {
    nullable: true,
    description:
      'The proposal to conclude the treaty that it rests on (¶4). Null on the basis CONCLUDED_EARLIER, and where it is not recorded.',
  })
  proposal(
    @Root() { proposalId }: Assignment,
    @Ctx() { loaders }: BodiesContext,
  ): Promise<ConclusionProposal | null> | null {
    return proposalId === null ? null : loaders.conclusionProposal.byId.load(proposalId);
  }

  @Audience('STAFF')
  @Mutation(() => AddAssignmentPayload, {
    nullable: true,
    description: 'Records that a body watches a treaty (¶4). For the HEAD of the body.',
  })
  async addAssignment(
    @Arg('input', () => AddAssignmentInput, { description: 'The assignment.' }) input: AddAssignmentInput,
    @Ctx() context: BodiesContext,
  ): Promise<AddAssignmentPayload> {
    return withAssignment(await context.services.assignment.add(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => CorrectAssignmentPayload, {
    nullable: true,
    description: 'Corrects a recorded assignment; what it said before stays in its history. For the HEAD of the body.',
  })
  async correctAssignment(
    @Arg('input', () => CorrectAssignmentInput, { description: 'The correction.' }) input: CorrectAssignmentInput,
    @Ctx() context: BodiesContext,
  ): Promise<CorrectAssignmentPayload> {
    return withAssignment(await context.services.assignment.correct(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => ReassignTreatyPayload, {
    nullable: true,
    description:
      'Ends an assignment on a day and begins one of another subdivision of the same body (¶3, ¶4), in one step; both stay, each with its days. For the HEAD of the body.',
  })
  async reassignTreaty(
    @Arg('input', () => ReassignTreatyInput, { description: 'What changes hands.' }) input: ReassignTreatyInput,
    @Ctx() context: BodiesContext,
  ): Promise<ReassignTreatyPayload> {
    const answer = await withAssignment(await context.services.assignment.reassign(input, context.caller), context);
    const ended = answer.id === null ? null : await context.loaders.assignment.again(input.assignment);
    return { ...answer, ended };
  }

  @Audience('STAFF')
  @Mutation(() => TransferAssignmentsPayload, {
    nullable: true,
    description:
      'At a reorganisation: ends the assignments of a body on a day and begins them at one that followed it, on the same grounds, in one step; both sides stay, each with its days. The successor names no subdivision yet: until its head does, by `correctAssignment`, each is a gap (¶4): `lacksResponsibleSubdivision` is true of the treaty, also where other bodies watch it through theirs, and `assignments(filter: { subdivision: { isNull: true } })` lists them. What it watches already only ends. For STEWARD and AUTHORISED_BODY.',
  })
  async transferAssignments(
    @Arg('input', () => TransferAssignmentsInput, { description: 'From whom to whom.' })
    input: TransferAssignmentsInput,
    @Ctx() { services, caller, loaders }: BodiesContext,
  ): Promise<TransferAssignmentsPayload> {
    const answer = await services.assignment.transfer(input, caller);
    return { ...answer, succession: answer.id === null ? null : await loaders.bodySuccession.again(answer.id) };
  }
}

async function withAssignment<A extends { id: string | null }>(answer: A, { loaders }: BodiesContext) {
  return { ...answer, assignment: answer.id === null ? null : await loaders.assignment.again(answer.id) };
}
