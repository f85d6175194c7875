import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { BodySuccession } from '../body-succession/body-succession.type.ts';

@InputType({
  description:
    'Assignments that go from a body to one that followed it, which then sees the proposals that they rest on. What the caller may not see, as of a confidential treaty, is left as it is: while there is such, the treaties have to be named.',
})
export class TransferAssignmentsInput extends CommandInput {
  @Field(() => ID, { description: 'The body that no longer watches.' })
  readonly from!: string;

  @Field(() => ID, {
    description:
      'The body that watches from then on: one of which it is recorded that it followed the other, and a central state body by then (¶1, ¶4).',
  })
  readonly to!: string;

  @Field(() => DateScalar, {
    description:
      'First day on which it does, and the other no longer; not before the succession can have taken effect. Assignments that begin on that day or later are not transferred: while there is one, the command is refused.',
  })
  readonly on!: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Only these treaties, as where a body was divided. Null: all that it watches, which is refused where the caller does not see all of it.',
  })
  readonly treaties?: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where this is known from, such as a decree and its number; at most 500 characters.',
  })
  readonly source?: string | null;
}

@ObjectType({ description: 'What came of `transferAssignments`.' })
export class TransferAssignmentsPayload extends CommandPayload {
  @Field(() => BodySuccession, {
    nullable: true,
    description:
      'The succession by which they were transferred; what its `predecessor` and `successor` watch, and on which days, is below those. Null on refusal.',
  })
  readonly succession!: BodySuccession | null;
}
