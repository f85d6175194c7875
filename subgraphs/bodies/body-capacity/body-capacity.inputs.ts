import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput, CorrectionInput, ofNoChange } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { BodyCapacity } from './body-capacity.type.ts';
import { Capacity } from './capacity.ts';

@InputType({ description: 'A capacity of a body, to record.' })
export class AddBodyCapacityInput extends CommandInput {
  @Field(() => ID, { description: 'The body.' })
  readonly body!: string;

  @Field(() => Capacity, {
    description:
      'The capacity. AUTHORISED_BODY, PRIME_MINISTER_OFFICE and PRESIDENTIAL_ADMINISTRATION are of one body at a time.',
  })
  readonly capacity!: Capacity;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the capacity; null where it is not known.' })
  readonly validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it no longer has it; null: open.' })
  readonly validUntil?: string | null;

  @Field(() => String, { nullable: true, description: 'The act that gave the capacity; at most 500 characters.' })
  readonly act?: string | null;

  @Field(() => String, { nullable: true, description: 'Where this is known from; at most 500 characters.' })
  readonly source?: string | null;
}

@InputType({
  description: `What to correct of a capacity, as its end at a reorganisation. What is left out stays as it is; body and capacity are what it is, and stay. ${ofNoChange}`,
})
export class CorrectBodyCapacityInput extends CorrectionInput {
  @Field(() => DateScalar, { nullable: true, description: 'First day of the capacity. Null: it is not known.' })
  readonly validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it no longer has it. Null: open.' })
  readonly validUntil?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The act that gave the capacity; at most 500 characters. Null removes it.',
  })
  readonly act?: string | null;
}

@ObjectType({ description: 'What came of `addBodyCapacity`.' })
export class AddBodyCapacityPayload extends CommandPayload {
  @Field(() => BodyCapacity, { nullable: true, description: 'The capacity as recorded; null on refusal.' })
  readonly bodyCapacity!: BodyCapacity | null;
}

@ObjectType({ description: 'What came of `correctBodyCapacity`.' })
export class CorrectBodyCapacityPayload extends CommandPayload {
  @Field(() => BodyCapacity, { nullable: true, description: 'The capacity as corrected; null on refusal.' })
  readonly bodyCapacity!: BodyCapacity | null;
}
