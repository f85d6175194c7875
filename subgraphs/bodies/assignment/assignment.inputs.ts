import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput, CorrectionInput, ofNoChange } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { AssignmentBasis } from './assignment.basis.ts';
import { Assignment } from './assignment.type.ts';

@InputType({ description: 'An assignment to record (¶4).' })
export class AddAssignmentInput extends CommandInput {
  @Field(() => ID, { description: 'The body that watches.' })
  readonly body!: string;

  @Field(() => ID, {
    description:
      'The treaty it watches. Where treaties can not be asked whether there is one, the assignment is kept as UNVERIFIED.',
  })
  readonly treaty!: string;

  @Field(() => AssignmentBasis, { description: 'On which of the two grounds of ¶4.' })
  readonly basis!: AssignmentBasis;

  @Field(() => ID, {
    nullable: true,
    description:
      'The subdivision that does it: one of the body, that exists on `validFrom` (¶3, ¶4). Null: none yet, which is a gap.',
  })
  readonly subdivision?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The proposal that it rests on: of this treaty, by the body or one that it came from; only on the basis PROPOSED_CONCLUSION (¶4). Null: not recorded.',
  })
  readonly proposal?: string | null;

  @Field(() => DateScalar, { description: 'First day on which the body watches the treaty.' })
  readonly validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it no longer does; null: open.' })
  readonly validUntil?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where this is known from, such as an order and its number; at most 500 characters.',
  })
  readonly source?: string | null;
}

@InputType({
  description: `What to correct of an assignment. What is left out stays as it is; body and treaty are what it is, and stay. ${ofNoChange}`,
})
export class CorrectAssignmentInput extends CorrectionInput {
  @Field(() => AssignmentBasis, { nullable: true, description: 'On which of the two grounds of ¶4.' })
  readonly basis?: AssignmentBasis | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The subdivision that does it: one of the body, that exists on `validFrom` (¶3, ¶4). Null removes it.',
  })
  readonly subdivision?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The proposal that it rests on: of this treaty, by the body or one that it came from; only on the basis PROPOSED_CONCLUSION (¶4). Null removes it.',
  })
  readonly proposal?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which the body watches the treaty.' })
  readonly validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it no longer does. Null: open.' })
  readonly validUntil?: string | null;
}

@ObjectType({ description: 'What came of `addAssignment`.' })
export class AddAssignmentPayload extends CommandPayload {
  @Field(() => Assignment, { nullable: true, description: 'The assignment as recorded; null on refusal.' })
  readonly assignment!: Assignment | null;
}

@ObjectType({ description: 'What came of `correctAssignment`.' })
export class CorrectAssignmentPayload extends CommandPayload {
  @Field(() => Assignment, { nullable: true, description: 'The assignment as corrected; null on refusal.' })
  readonly assignment!: Assignment | null;
}
