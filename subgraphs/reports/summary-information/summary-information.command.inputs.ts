import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput, CorrectionInput, ofNoChange } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { LocalizedTextInput } from '../../_kit/localized-text.input.ts';
import { SummaryInformation } from './summary-information.type.ts';

@InputType({ description: 'A summary information to begin: a draft, that of an open cycle which has none yet (¶8).' })
export class BeginSummaryInput extends CommandInput {
  @Field(() => ID, { description: 'The cycle that it sums up, such as `cycle-2021`.' })
  readonly cycle!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where this is known from, such as an order and its number; at most 500 characters.',
  })
  readonly source?: string | null;
}

@InputType({
  description: `What to correct of a draft of a summary: the texts that are of no section, together at most 50,000 bytes in UTF-8. What is left out stays as it is. ${ofNoChange}`,
})
export class CorrectSummaryInput extends CorrectionInput {
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'The analysis over all bodies and treaties (¶8); at most 15,000 characters each.',
  })
  readonly analysis?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description:
      'The foreign policy assessment (¶8); at most 15,000 characters each. It is restricted: wherever the hub shows it, it does so to the authorised body with its analysts, the Office of the Prime Minister and the Administration of the President alone. Say nothing of it in `reason` or `source`.',
  })
  readonly foreignPolicyAssessment?: LocalizedTextInput | null;
}

@InputType({
  description:
    'A draft of a summary to complete, as of today in Asia/Almaty. It needs a section, and the foreign policy assessment where ¶8 asks for one, in one language at least; bodies may be missing.',
})
export class CompleteSummaryInput extends CorrectionInput {}

@InputType({ description: 'A completed summary to reopen, which nobody has been sent yet.' })
export class ReopenSummaryInput extends CorrectionInput {
  @Field(() => String, { description: 'Why, for its history; at most 1,000 characters.' })
  override readonly reason!: string;
}

@ObjectType({ description: 'What came of `beginSummary`.' })
export class BeginSummaryPayload extends CommandPayload {
  @Field(() => SummaryInformation, { nullable: true, description: 'The draft; null on refusal.' })
  readonly summaryInformation!: SummaryInformation | null;
}

@ObjectType({ description: 'What came of `correctSummary`.' })
export class CorrectSummaryPayload extends CommandPayload {
  @Field(() => SummaryInformation, { nullable: true, description: 'The draft as corrected; null on refusal.' })
  readonly summaryInformation!: SummaryInformation | null;
}

@ObjectType({ description: 'What came of `completeSummary`.' })
export class CompleteSummaryPayload extends CommandPayload {
  @Field(() => SummaryInformation, {
    nullable: true,
    description:
      "The summary as completed, with its `missingBodies` and `missingCopies`, which stand in nobody's way; null on refusal.",
  })
  readonly summaryInformation!: SummaryInformation | null;
}

@ObjectType({ description: 'What came of `reopenSummary`.' })
export class ReopenSummaryPayload extends CommandPayload {
  @Field(() => SummaryInformation, { nullable: true, description: 'The draft that it is again; null on refusal.' })
  readonly summaryInformation!: SummaryInformation | null;
}
