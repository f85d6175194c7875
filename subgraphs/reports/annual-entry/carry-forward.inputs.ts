import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { AnnualEntry } from './annual-entry.type.ts';

@InputType({ description: 'An entry of an earlier year, to go on with in a version that is being written.' })
export class CarryEntryForwardInput extends CommandInput {
  @Field(() => ID, { description: 'The version that is being written, such as `cycle-2021:body-mfa:v1`.' })
  readonly information!: string;

  @Field(() => ID, {
    description:
      'An entry of an earlier year, of the body itself or of one that it came from, in a version that was submitted and not returned.',
  })
  readonly entry!: string;

  @Field(() => String, { nullable: true, description: 'Where this is known from; at most 500 characters.' })
  readonly source?: string | null;
}

@ObjectType({ description: 'What came of `carryEntryForward`.' })
export class CarryEntryForwardPayload extends CommandPayload {
  @Field(() => AnnualEntry, { nullable: true, description: 'The new entry, to be edited; null on refusal.' })
  readonly entry!: AnnualEntry | null;
}
