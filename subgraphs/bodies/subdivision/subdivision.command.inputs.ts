import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput, CorrectionInput, ofNoChange } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { LocalizedTextInput } from '../../_kit/localized-text.input.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { Subdivision } from './subdivision.type.ts';

@InputType({ description: 'A subdivision to record. It does no monitoring until the head designates it (¶3).' })
export class AddSubdivisionInput extends CommandInput {
  @Field(() => ID, { description: 'The body that it is a part of.' })
  readonly body!: string;

  @Field(() => LocalizedTextInput, {
    description: 'Its name, in one language at least; at most 500 characters each.',
  })
  readonly name!: LocalizedTextInput;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it exists. Null where it is not known: it then counts as having been long since.',
  })
  readonly validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it no longer exists; null: open.' })
  readonly validUntil?: string | null;

  @Field(() => String, { nullable: true, description: 'Where this is known from; at most 500 characters.' })
  readonly source?: string | null;
}

@InputType({
  description: `What to correct of a subdivision. What is left out stays as it is; it stays one of its body. ${ofNoChange}`,
})
export class CorrectSubdivisionInput extends CorrectionInput {
  @Field(() => LocalizedTextInput, { nullable: true, description: 'Its name; one language at least must remain.' })
  readonly name?: LocalizedTextInput | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day on which it exists: not after the first days of its designations and of what it watches (¶4). Null: it is not known.',
  })
  readonly validFrom?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day on which it no longer exists: after the first days of its designations and of what it watches (¶4). Null: open.',
  })
  readonly validUntil?: string | null;
}

@ObjectType({ description: 'What came of `addSubdivision`.' })
export class AddSubdivisionPayload extends CommandPayload {
  @Field(() => Subdivision, { nullable: true, description: 'The subdivision as recorded; null on refusal.' })
  readonly subdivision!: Subdivision | null;
}

@ObjectType({ description: 'What came of `correctSubdivision`.' })
export class CorrectSubdivisionPayload extends CommandPayload {
  @Field(() => Subdivision, { nullable: true, description: 'The subdivision as corrected; null on refusal.' })
  readonly subdivision!: Subdivision | null;
}
