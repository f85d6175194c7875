import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CommandInput, CorrectionInput, ofNoChange } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { LocalizedTextInput } from '../../_kit/localized-text.input.ts';
import { SummaryInformation } from '../summary-information/summary-information.type.ts';
import { SummarySection } from './summary-section.type.ts';

const entriesDescription =
  'The entries of bodies that it rests on (¶8), at most 500: of informations of the same cycle that were delivered, in whichever version.';

@InputType({
  description:
    'A section to add to a draft of a summary. Its texts together have at most 50,000 bytes in UTF-8. Where the treaty can not be looked up, it is kept as UNVERIFIED.',
})
export class AddSummarySectionInput extends CommandInput {
  @Field(() => ID, { description: 'The summary, such as `summary-2021`.' })
  readonly summary!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Its place in the summary, 1 to 10,000; two in one place stand in the order of their ids. Default: after the last one.',
  })
  readonly position?: number | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'Its heading; at most 500 characters each.' })
  readonly heading?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, {
    description: 'Its text, in one language at least; at most 15,000 characters each.',
  })
  readonly text!: LocalizedTextInput;

  @Field(() => ID, {
    nullable: true,
    description: 'The treaty it is about; null where it is about several or none.',
  })
  readonly treaty?: string | null;

  @Field(() => [ID], { nullable: true, description: `${entriesDescription} Default: none.` })
  readonly entries?: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where this is known from, such as a minute and its number; at most 500 characters.',
  })
  readonly source?: string | null;
}

@InputType({
  description: `What to correct of a section of a draft. What is left out stays as it is; it stays in its summary. ${ofNoChange}`,
})
export class CorrectSummarySectionInput extends CorrectionInput {
  @Field(() => Int, { nullable: true, description: 'Its place in the summary, 1 to 10,000.' })
  readonly position?: number | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'Its heading; at most 500 characters each.' })
  readonly heading?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'Its text; at most 15,000 characters each, one language must remain.',
  })
  readonly text?: LocalizedTextInput | null;

  @Field(() => ID, { nullable: true, description: 'The treaty it is about; null where it is about several or none.' })
  readonly treaty?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: `${entriesDescription} These take the place of all that it rested on; links that end are withdrawn, and their history stays.`,
  })
  readonly entries?: readonly string[] | null;
}

@InputType({
  description:
    'A section to withdraw from a draft, with its links to entries: it is absent from then on, and stays in what was known before. Its id is given to no other.',
})
export class WithdrawSummarySectionInput extends CommandInput {
  @Field(() => ID, { description: 'The section, such as `summary-2021-s1`.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that was seen; refused when the section has changed since.' })
  readonly expectedVersion!: number;

  @Field(() => String, { description: 'Why, for the history; at most 1,000 characters.' })
  override readonly reason!: string;
}

@ObjectType({ description: 'What came of `addSummarySection`.' })
export class AddSummarySectionPayload extends CommandPayload {
  @Field(() => SummarySection, { nullable: true, description: 'The section as added; null on refusal.' })
  readonly summarySection!: SummarySection | null;
}

@ObjectType({ description: 'What came of `correctSummarySection`.' })
export class CorrectSummarySectionPayload extends CommandPayload {
  @Field(() => SummarySection, { nullable: true, description: 'The section as corrected; null on refusal.' })
  readonly summarySection!: SummarySection | null;
}

@ObjectType({ description: 'What came of `withdrawSummarySection`.' })
export class WithdrawSummarySectionPayload extends CommandPayload {
  @Field(() => SummaryInformation, {
    nullable: true,
    description: 'The draft, without it; null on refusal. What the section was, an earlier `@at(knownAt:)` reads.',
  })
  readonly summaryInformation!: SummaryInformation | null;
}
