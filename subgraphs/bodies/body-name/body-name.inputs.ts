import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput, CorrectionInput, ofNoChange } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { LocalizedTextInput } from '../../_kit/localized-text.input.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { BodyName } from './body-name.type.ts';

@InputType({ description: 'A name to record.' })
export class AddBodyNameInput extends CommandInput {
  @Field(() => ID, { description: 'The body.' })
  readonly body!: string;

  @Field(() => LocalizedTextInput, { description: 'The name, in one language at least; at most 500 characters each.' })
  readonly name!: LocalizedTextInput;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the name; null where it is not known.' })
  readonly validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it is no longer the name; null: open.' })
  readonly validUntil?: string | null;

  @Field(() => Boolean, {
    description:
      'Ends the open name that runs on `validFrom`, on that day. Otherwise such a name is in the way and the command is refused.',
    defaultValue: false,
  })
  readonly endsPrevious!: boolean;

  @Field(() => String, { nullable: true, description: 'The act that gave the name; at most 500 characters.' })
  readonly act?: string | null;

  @Field(() => String, { nullable: true, description: 'Where this is known from; at most 500 characters.' })
  readonly source?: string | null;
}

@InputType({ description: `What to correct of a name. What is left out stays as it is. ${ofNoChange}` })
export class CorrectBodyNameInput extends CorrectionInput {
  @Field(() => LocalizedTextInput, { nullable: true, description: 'The name; one language at least must remain.' })
  readonly name?: LocalizedTextInput | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the name. Null: it is not known.' })
  readonly validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it is no longer the name. Null: open.' })
  readonly validUntil?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The act that gave the name; at most 500 characters. Null removes it.',
  })
  readonly act?: string | null;
}

@ObjectType({ description: 'What came of `addBodyName`.' })
export class AddBodyNamePayload extends CommandPayload {
  @Field(() => BodyName, { nullable: true, description: 'The name as recorded; null on refusal.' })
  readonly bodyName!: BodyName | null;
}

@ObjectType({ description: 'What came of `correctBodyName`.' })
export class CorrectBodyNamePayload extends CommandPayload {
  @Field(() => BodyName, { nullable: true, description: 'The name as corrected; null on refusal.' })
  readonly bodyName!: BodyName | null;
}
