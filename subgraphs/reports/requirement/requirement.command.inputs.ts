import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CommandInput, CorrectionInput, ofNoChange } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { LocalizedTextInput } from '../../_kit/localized-text.input.ts';
import { RequirementKind, RequirementState } from './requirement.kind.ts';
import { Requirement } from './requirement.type.ts';

@InputType({
  description:
    'Something that a regime requires, to register as its source words it. A year has one requirement of a kind: where a paragraph was reworded there is one for each wording. Nothing cites the act of another regime.',
})
export class RegisterRequirementInput extends CommandInput {
  @Field(() => ID, { description: 'The regime that requires it.' })
  readonly regime!: string;

  @Field(() => RequirementKind, { description: 'What it is about.' })
  readonly kind!: RequirementKind;

  @Field(() => ID, { description: 'The legal act that it rests on.' })
  readonly act!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The paragraph of that act that asks for it; null where it is not known which. None is cited while UNVERIFIED.',
  })
  readonly paragraph?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The wording of that paragraph in these years; null where it is not known.',
  })
  readonly wording?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Of a deadline: the day of each year, `11-10` for 10 November, all of that day included. It is given where the state is VERIFIED or ASSUMED, and then it must be: of a regime that gives no deadline there is no such requirement, and none is invented.',
  })
  readonly monthDay?: string | null;

  @Field(() => LocalizedTextInput, {
    description:
      "What is required, in the hub's own words, in one language at least; at most 2,000 characters each. The official words are those of the wording.",
  })
  readonly statement!: LocalizedTextInput;

  @Field(() => RequirementState, { description: 'How surely it is known.' })
  readonly state!: RequirementState;

  @Field(() => Int, {
    nullable: true,
    description: 'First year whose cycle it holds for, one of the regime; null where no source says.',
  })
  readonly firstYear?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Last year whose cycle it holds for, one of the regime; null while there is no end.',
  })
  readonly lastYear?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where this is known from; at most 500 characters. Needed unless it is UNVERIFIED.',
  })
  readonly source?: string | null;
}

@InputType({
  description: `What to correct of a requirement. What is left out stays as it is; it stays one of its regime and kind. What changes of one that is not UNVERIFIED, but for the statement, needs a \`source\`. ${ofNoChange}`,
})
export class CorrectRequirementInput extends CorrectionInput {
  @Field(() => ID, { nullable: true, description: 'The legal act that it rests on: that of no other regime.' })
  readonly act?: string | null;

  @Field(() => ID, { nullable: true, description: 'The paragraph that asks for it. Null: it is not known which.' })
  readonly paragraph?: string | null;

  @Field(() => ID, { nullable: true, description: 'The wording of that paragraph. Null: it is not known.' })
  readonly wording?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Of a deadline: the day of each year, such as `11-10`. Null: it is not known, and the state neither VERIFIED nor ASSUMED.',
  })
  readonly monthDay?: string | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description:
      "What is required, in the hub's own words; one language must remain. Where what was not known becomes known, each language that it has is said anew, or null.",
  })
  readonly statement?: LocalizedTextInput | null;

  @Field(() => RequirementState, { nullable: true, description: 'How surely it is known.' })
  readonly state?: RequirementState | null;

  @Field(() => Int, { nullable: true, description: 'First year whose cycle it holds for. Null: no source says.' })
  readonly firstYear?: number | null;

  @Field(() => Int, { nullable: true, description: 'Last year whose cycle it holds for. Null: there is no end.' })
  readonly lastYear?: number | null;
}

@ObjectType({ description: 'What came of `registerRequirement`.' })
export class RegisterRequirementPayload extends CommandPayload {
  @Field(() => Requirement, { nullable: true, description: 'The requirement as registered; null on refusal.' })
  readonly requirement!: Requirement | null;
}

@ObjectType({ description: 'What came of `correctRequirement`.' })
export class CorrectRequirementPayload extends CommandPayload {
  @Field(() => Requirement, { nullable: true, description: 'The requirement as corrected; null on refusal.' })
  readonly requirement!: Requirement | null;
}
