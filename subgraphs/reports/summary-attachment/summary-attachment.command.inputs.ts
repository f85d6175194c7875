import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CommandInput, CorrectionInput, ofNoChange } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { LocalizedTextInput } from '../../_kit/localized-text.input.ts';
import { SummaryInformation } from '../summary-information/summary-information.type.ts';
import { SummaryAttachment } from './summary-attachment.type.ts';

@InputType({
  description:
    'A copy to attach to a draft of a summary (¶9). Where the document can not be looked up, it is kept as UNVERIFIED.',
})
export class AddSummaryAttachmentInput extends CommandInput {
  @Field(() => ID, { description: 'The summary, such as `summary-2021`.' })
  readonly summary!: string;

  @Field(() => [ID], { description: 'The recommendations that the copy holds, 1 to 350.' })
  readonly recommendations!: readonly string[];

  @Field(() => ID, {
    nullable: true,
    description:
      'SHA-256 of the stored copy, 64 hexadecimal digits; null where it is on paper or still to be stored: its recommendations then stay among `missingCopies`.',
  })
  readonly document?: string | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'What the copy is, such as the title of the document; at most 500 characters each.',
  })
  readonly title?: LocalizedTextInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where this is known from; at most 500 characters.',
  })
  readonly source?: string | null;
}

@InputType({
  description: `What to correct of an attachment of a draft. What is left out stays as it is; it stays with its summary. ${ofNoChange}`,
})
export class CorrectSummaryAttachmentInput extends CorrectionInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'The recommendations that the copy holds, 1 to 350: they take the place of all before.',
  })
  readonly recommendations?: readonly string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'SHA-256 of the stored copy, 64 hexadecimal digits; null where none is stored.',
  })
  readonly document?: string | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'What the copy is; at most 500 characters each.' })
  readonly title?: LocalizedTextInput | null;
}

@InputType({
  description:
    'An attachment to withdraw from a draft: it is absent from then on, and stays in what was known before. Its id is given to no other.',
})
export class WithdrawSummaryAttachmentInput extends CommandInput {
  @Field(() => ID, { description: 'The attachment.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that was seen; refused when the attachment has changed since.' })
  readonly expectedVersion!: number;

  @Field(() => String, { description: 'Why, for the history; at most 1,000 characters.' })
  override readonly reason!: string;
}

@ObjectType({ description: 'What came of `addSummaryAttachment`.' })
export class AddSummaryAttachmentPayload extends CommandPayload {
  @Field(() => SummaryAttachment, { nullable: true, description: 'The attachment as added; null on refusal.' })
  readonly summaryAttachment!: SummaryAttachment | null;
}

@ObjectType({ description: 'What came of `correctSummaryAttachment`.' })
export class CorrectSummaryAttachmentPayload extends CommandPayload {
  @Field(() => SummaryAttachment, { nullable: true, description: 'The attachment as corrected; null on refusal.' })
  readonly summaryAttachment!: SummaryAttachment | null;
}

@ObjectType({ description: 'What came of `withdrawSummaryAttachment`.' })
export class WithdrawSummaryAttachmentPayload extends CommandPayload {
  @Field(() => SummaryInformation, {
    nullable: true,
    description: 'The draft, without it; null on refusal. What the attachment was, an earlier `@at(knownAt:)` reads.',
  })
  readonly summaryInformation!: SummaryInformation | null;
}
