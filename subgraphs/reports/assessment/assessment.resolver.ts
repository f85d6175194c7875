import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ReportsContext } from '../context.ts';
import { InForceEntry } from '../in-force-entry/in-force-entry.type.ts';
import { BodyStub } from '../stubs/body.stub.ts';
import { CommitmentStub } from '../stubs/commitment.stub.ts';
import { ParticipantStub } from '../stubs/participant.stub.ts';
import { TreatyStub } from '../stubs/treaty.stub.ts';
import {
  AddAssessmentInput,
  AddAssessmentPayload,
  CorrectAssessmentInput,
  CorrectAssessmentPayload,
  WithdrawAssessmentInput,
  WithdrawAssessmentPayload,
} from './assessment.command.inputs.ts';
import { AssessmentListArgs, type AssessmentFilter } from './assessment.inputs.ts';
import { Assessment, AssessmentConnection } from './assessment.type.ts';

@Resolver(() => Assessment)
export class AssessmentResolver {
  @Query(() => Assessment, { nullable: true, description: 'One assessment; null where there is none with that id.' })
  assessment(
    @Arg('id', () => ID, { description: 'Such as `cycle-2021:body-mia:v1:untc-4-4-a1`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Assessment | null> {
    return loaders.assessment.byId.load(id);
  }

  @Query(() => AssessmentConnection, {
    nullable: true,
    description: 'What bodies found, those that differ on one treaty beside one another. Null only when unreadable.',
  })
  assessments(
    @Args(() => AssessmentListArgs) args: ListArgs<AssessmentFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<Assessment>> {
    return loaders.assessment.list(args);
  }

  @FieldResolver(() => InForceEntry, { nullable: true, description: 'The entry it stands in.' })
  entry(@Root() { entryId }: Assessment, @Ctx() { loaders }: ReportsContext): Promise<InForceEntry | null> {
    return loaders.inForceEntry.byId.load(entryId);
  }

  @FieldResolver(() => TreatyStub, { nullable: true, description: 'The treaty that its entry is about.' })
  treaty(@Root() { treatyId }: Assessment): TreatyStub {
    return TreatyStub.of(treatyId);
  }

  @FieldResolver(() => BodyStub, { nullable: true, description: 'The body that found it.' })
  body(@Root() { bodyId }: Assessment): BodyStub {
    return BodyStub.of(bodyId);
  }

  @FieldResolver(() => [ParticipantStub], {
    nullable: true,
    description: 'The other parties it is about; empty where it is about Kazakhstan, or about the others generally.',
  })
  parties(@Root() { partyIds }: Assessment): ParticipantStub[] {
    return partyIds.map((id) => ParticipantStub.of(id));
  }

  @FieldResolver(() => CommitmentStub, {
    nullable: true,
    description: 'The right or obligation it is about; null where it is about the treaty as a whole.',
  })
  commitment(@Root() { commitmentId }: Assessment): CommitmentStub | null {
    return commitmentId === null ? null : CommitmentStub.of(commitmentId);
  }

  @Audience('STAFF')
  @Mutation(() => AddAssessmentPayload, {
    nullable: true,
    description:
      'Adds what a body found to its entry in a version of its information that can still be written (¶5); one that was READY is a DRAFT again. For OFFICER or HEAD of the body.',
  })
  async addAssessment(
    @Arg('input', () => AddAssessmentInput, { description: 'The assessment.' }) input: AddAssessmentInput,
    @Ctx() context: ReportsContext,
  ): Promise<AddAssessmentPayload> {
    return withAssessment(await context.services.assessment.add(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => CorrectAssessmentPayload, {
    nullable: true,
    description:
      'Corrects an assessment in a version that can still be written; one that was READY is a DRAFT again, if anything changed. For OFFICER or HEAD of the body.',
  })
  async correctAssessment(
    @Arg('input', () => CorrectAssessmentInput, { description: 'What to correct.' }) input: CorrectAssessmentInput,
    @Ctx() context: ReportsContext,
  ): Promise<CorrectAssessmentPayload> {
    return withAssessment(await context.services.assessment.correct(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => WithdrawAssessmentPayload, {
    nullable: true,
    description:
      'Withdraws an assessment from a version that can still be written; one that was READY is a DRAFT again. It is absent from then on, and stays in what was known before. For OFFICER or HEAD of the body.',
  })
  async withdrawAssessment(
    @Arg('input', () => WithdrawAssessmentInput, { description: 'Which, and why.' }) input: WithdrawAssessmentInput,
    @Ctx() { services, caller, loaders }: ReportsContext,
  ): Promise<WithdrawAssessmentPayload> {
    const answer = await services.assessment.withdraw(input, caller);
    const { id } = answer;
    return { ...answer, annualInformation: id === null ? null : await loaders.annualInformation.again(id) };
  }
}

async function withAssessment<A extends { id: string | null }>(answer: A, { loaders }: ReportsContext) {
  return { ...answer, assessment: answer.id === null ? null : await loaders.assessment.again(answer.id) };
}
