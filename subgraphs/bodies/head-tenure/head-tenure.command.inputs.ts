import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput, CorrectionInput, ofNoChange } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { LocalizedTextInput } from '../../_kit/localized-text.input.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { HeadTenure } from './head-tenure.type.ts';

@InputType({
  description: 'The tenure of a head to record. On any day a body has one head at most, and one acting head.',
})
export class AddHeadTenureInput extends CommandInput {
  @Field(() => ID, { description: 'The body that the person heads.' })
  readonly body!: string;

  @Field(() => LocalizedTextInput, {
    description: 'The name of the person, in one language at least; at most 300 characters each.',
  })
  readonly name!: LocalizedTextInput;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'The office, such as `Minister of Foreign Affairs`; at most 300 characters each. Null: not known.',
  })
  readonly office?: LocalizedTextInput | null;

  @Field(() => Boolean, {
    description: 'Whether the person only acts as head, while the office is vacant or its holder absent.',
    defaultValue: false,
  })
  readonly isActing!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'First day in office; null where it is not known.' })
  readonly validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day no longer in office; null: open.' })
  readonly validUntil?: string | null;

  @Field(() => Boolean, {
    description:
      'Ends the open tenure that runs on `validFrom`, on that day: of an acting head where the person acts, else of the holder of the office. Otherwise such a tenure is in the way and the command is refused.',
    defaultValue: false,
  })
  readonly endsPrevious!: boolean;

  @Field(() => String, { nullable: true, description: 'The act that gave the office; at most 500 characters.' })
  readonly act?: string | null;

  @Field(() => String, { nullable: true, description: 'Where this is known from; at most 500 characters.' })
  readonly source?: string | null;
}

@InputType({
  description: `What to correct of a tenure. What is left out stays as it is; it stays one of its body. ${ofNoChange}`,
})
export class CorrectHeadTenureInput extends CorrectionInput {
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'The name of the person; one language at least must remain.',
  })
  readonly name?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'The office, each language by itself.' })
  readonly office?: LocalizedTextInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the person only acts as head.' })
  readonly isActing?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day in office: not after the acts by which the person determined subdivisions (¶3). Null: it is not known.',
  })
  readonly validFrom?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day no longer in office: after the acts by which the person determined subdivisions (¶3). Null: open.',
  })
  readonly validUntil?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The act that gave the office; at most 500 characters. Null removes it.',
  })
  readonly act?: string | null;
}

@ObjectType({ description: 'What came of `addHeadTenure`.' })
export class AddHeadTenurePayload extends CommandPayload {
  @Field(() => HeadTenure, { nullable: true, description: 'The tenure as recorded; null on refusal.' })
  readonly headTenure!: HeadTenure | null;
}

@ObjectType({ description: 'What came of `correctHeadTenure`.' })
export class CorrectHeadTenurePayload extends CommandPayload {
  @Field(() => HeadTenure, { nullable: true, description: 'The tenure as corrected; null on refusal.' })
  readonly headTenure!: HeadTenure | null;
}
