import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CommandInput } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { Assignment } from './assignment.type.ts';

@InputType({ description: 'A treaty that another subdivision of the same body watches from a day on (¶3, ¶4).' })
export class ReassignTreatyInput extends CommandInput {
  @Field(() => ID, { description: 'The assignment that ends, such as `body-moj:untc-4-4`.' })
  readonly assignment!: string;

  @Field(() => Int, {
    description: 'The version of it that was seen; the command is refused when it has changed since.',
  })
  readonly expectedVersion!: number;

  @Field(() => ID, {
    description:
      'The subdivision that goes on: one of the body, that exists on that day (¶3, ¶4), and another than now.',
  })
  readonly toSubdivision!: string;

  @Field(() => DateScalar, {
    description:
      'First day on which it watches, and the other no longer: after the first day of the assignment, and before its end where it has one.',
  })
  readonly on!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where this is known from, such as an order and its number; at most 500 characters.',
  })
  readonly source?: string | null;
}

@ObjectType({ description: 'What came of `reassignTreaty`.' })
export class ReassignTreatyPayload extends CommandPayload {
  @Field(() => Assignment, {
    nullable: true,
    description: 'The assignment that begins, on the ground of the one that ended; null on refusal.',
  })
  readonly assignment!: Assignment | null;

  @Field(() => Assignment, { nullable: true, description: 'The assignment that ended; null on refusal.' })
  readonly ended!: Assignment | null;
}
