import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'What every command can be given.' })
export abstract class CommandInput {
  @Field(() => String, {
    nullable: true,
    description:
      "The client's own key, at most 120 characters: sent again with the same input, the command is not done twice and answers as before.",
  })
  readonly idempotencyKey?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, for the history; at most 1,000 characters.' })
  readonly reason?: string | null;
}

/** For the description of every correction. */
export const ofNoChange =
  'One that would change nothing makes no new version, keeps no reason and answers with the record as it stands; a `source` that the record does not have yet is a change.';

@InputType({ description: 'What every correction of a record is given.' })
export abstract class CorrectionInput extends CommandInput {
  @Field(() => ID, { description: 'The record to correct.' })
  readonly id!: string;

  @Field(() => Int, {
    description: 'The version that was seen; the correction is refused when the record has changed since.',
  })
  readonly expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'Where the correction is known from; at most 500 characters.' })
  readonly source?: string | null;
}
