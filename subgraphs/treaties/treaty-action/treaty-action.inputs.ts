import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput, CorrectionInput, ofNoChange } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { TreatyActionKind } from './treaty-action.kind.ts';
import { TreatyAction } from './treaty-action.type.ts';

const dateDescription =
  'When, as exactly as it is known: `1995`, `1995-07`, `1995-07-14` or `2009-11-30/2009-12-11`. Not after today in Asia/Almaty, but for an entry into force, provisional application, suspension, denunciation, withdrawal or termination, whose day is that of its effect.';

@InputType({ description: 'An action to record.' })
export class AddTreatyActionInput extends CommandInput {
  @Field(() => ID, { description: 'The treaty it was done with.' })
  readonly treaty!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Who did it; null for what happened to the treaty itself, such as its entry into force.',
  })
  readonly participant?: string | null;

  @Field(() => TreatyActionKind, { description: 'What was done.' })
  readonly kind!: TreatyActionKind;

  @Field(() => ID, {
    nullable: true,
    description:
      'The legal act that made it, such as the law of ratification; null where there is none or none is known.',
  })
  readonly act?: string | null;

  @Field(() => String, { nullable: true, description: `${dateDescription} Null where it is not known.` })
  readonly date?: string | null;

  @Field(() => String, { nullable: true, description: 'A remark, at most 2,000 characters.' })
  readonly note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where this is known from, such as a law and its number; at most 500 characters.',
  })
  readonly source?: string | null;
}

@InputType({ description: `What to correct of an action. What is left out stays as it is. ${ofNoChange}` })
export class CorrectTreatyActionInput extends CorrectionInput {
  @Field(() => TreatyActionKind, { nullable: true, description: 'What was done.' })
  readonly kind?: TreatyActionKind | null;

  @Field(() => ID, { nullable: true, description: 'The legal act that made it. Null removes the link.' })
  readonly act?: string | null;

  @Field(() => String, { nullable: true, description: `${dateDescription} Null removes the date.` })
  readonly date?: string | null;

  @Field(() => String, { nullable: true, description: 'A remark, at most 2,000 characters. Null removes it.' })
  readonly note?: string | null;
}

@ObjectType({ description: 'What came of `addTreatyAction`.' })
export class AddTreatyActionPayload extends CommandPayload {
  @Field(() => TreatyAction, { nullable: true, description: 'The action as recorded; null on refusal.' })
  readonly treatyAction!: TreatyAction | null;
}

@ObjectType({ description: 'What came of `correctTreatyAction`.' })
export class CorrectTreatyActionPayload extends CommandPayload {
  @Field(() => TreatyAction, { nullable: true, description: 'The action as corrected; null on refusal.' })
  readonly treatyAction!: TreatyAction | null;
}
