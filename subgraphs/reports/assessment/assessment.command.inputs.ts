import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput, CorrectionInput, ofNoChange } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { LocalizedTextInput } from '../../_kit/localized-text.input.ts';
import { AnnualInformation } from '../annual-information/annual-information.type.ts';
import { ofAgreement, ofEdit } from '../language/text-languages.type.ts';
import { AssessmentFinding, AssessmentSubject } from './assessment.enums.ts';
import { Assessment } from './assessment.type.ts';

const partiesAre =
  'The other parties it is about, at most 50: not Kazakhstan, `kz`. For OTHER_PARTIES_OBLIGATIONS they are named, or `isGeneral` is true; for the other two subjects neither.';

@InputType({
  description:
    'What a body found, to add to its entry on a treaty in force in a version that is still being written (¶1, ¶5).',
})
export class AddAssessmentInput extends CommandInput {
  @Field(() => ID, { description: 'The entry, such as `cycle-2021:body-mia:v1:untc-4-4`.' })
  readonly entry!: string;

  @Field(() => AssessmentSubject, { description: 'Whose rights or obligations it is about.' })
  readonly subject!: AssessmentSubject;

  @Field(() => AssessmentFinding, { description: 'What the body found.' })
  readonly finding!: AssessmentFinding;

  @Field(() => [ID], { nullable: true, description: partiesAre })
  readonly parties?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True where it is about the other parties generally. Default: false.',
  })
  readonly isGeneral?: boolean | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'The analysis in words, at most 15,000 characters in a language; null where none is written.',
  })
  readonly text?: LocalizedTextInput | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The right or obligation it is about; null where it is about the treaty as a whole. Where treaties can not be asked whether it exists, it is kept as UNVERIFIED.',
  })
  readonly commitment?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where this is known from, such as a letter and its number; at most 500 characters.',
  })
  readonly source?: string | null;
}

@InputType({ description: `What to correct of an assessment. What is left out stays as it is. ${ofNoChange}` })
export class CorrectAssessmentInput extends CorrectionInput {
  @Field(() => AssessmentSubject, { nullable: true, description: 'Whose rights or obligations it is about.' })
  readonly subject?: AssessmentSubject | null;

  @Field(() => AssessmentFinding, { nullable: true, description: 'What the body found.' })
  readonly finding?: AssessmentFinding | null;

  @Field(() => [ID], { nullable: true, description: `${partiesAre} An empty list names none any more.` })
  readonly parties?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is about the other parties generally.' })
  readonly isGeneral?: boolean | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: `The analysis in words, at most 15,000 characters in a language. ${ofEdit}`,
  })
  readonly text?: LocalizedTextInput | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The right or obligation it is about. Null: it is about the treaty as a whole.',
  })
  readonly commitment?: string | null;

  @Field(() => Boolean, { nullable: true, description: ofAgreement })
  readonly textsAgree?: boolean | null;
}

@InputType({ description: 'An assessment to withdraw; its number is not given again.' })
export class WithdrawAssessmentInput extends CorrectionInput {
  @Field(() => String, { description: 'Why, for the history; at most 1,000 characters.' })
  override readonly reason!: string;
}

@ObjectType({ description: 'What came of `addAssessment`.' })
export class AddAssessmentPayload extends CommandPayload {
  @Field(() => Assessment, { nullable: true, description: 'The assessment as added; null on refusal.' })
  readonly assessment!: Assessment | null;
}

@ObjectType({ description: 'What came of `correctAssessment`.' })
export class CorrectAssessmentPayload extends CommandPayload {
  @Field(() => Assessment, { nullable: true, description: 'The assessment as corrected; null on refusal.' })
  readonly assessment!: Assessment | null;
}

@ObjectType({ description: 'What came of `withdrawAssessment`.' })
export class WithdrawAssessmentPayload extends CommandPayload {
  @Field(() => AnnualInformation, {
    nullable: true,
    description: 'The information, which does not say it any more; null on refusal.',
  })
  readonly annualInformation!: AnnualInformation | null;
}
