import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput, CorrectionInput, ofNoChange } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { LocalizedTextInput } from '../../_kit/localized-text.input.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { AnnualInformation } from '../annual-information/annual-information.type.ts';
import { ofAgreement, ofEdit } from '../language/text-languages.type.ts';
import { ProposalOutcome } from './proposal.outcome.ts';
import { Proposal } from './proposal.type.ts';

@InputType({
  description:
    'A proposal to resolve a problem issue, made by an entry of an information that is still being written (¶5).',
})
export class AddProposalInput extends CommandInput {
  @Field(() => ID, { description: 'The issue, one that the entry names.' })
  readonly issue!: string;

  @Field(() => ID, { description: 'The entry, of either kind, that makes it.' })
  readonly entry!: string;

  @Field(() => LocalizedTextInput, {
    description: 'What is proposed, in one language at least; at most 5,000 characters each.',
  })
  readonly text!: LocalizedTextInput;

  @Field(() => ID, {
    nullable: true,
    description:
      'The body that is to act on it; null where none is named. Where bodies can not be asked whether there is one, it is kept as UNVERIFIED.',
  })
  readonly addressee?: string | null;

  @Field(() => String, { nullable: true, description: 'Where this is known from; at most 500 characters.' })
  readonly source?: string | null;
}

@InputType({
  description: `What to correct of a proposal, while the information that makes it is being written. What is left out stays as it is; issue and entry stay. ${ofNoChange}`,
})
export class CorrectProposalInput extends CorrectionInput {
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: `What is proposed, at most 5,000 characters each; one language must remain. ${ofEdit}`,
  })
  readonly text?: LocalizedTextInput | null;

  @Field(() => Boolean, { nullable: true, description: ofAgreement })
  readonly textsAgree?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'The body that is to act on it. Null: none is named.' })
  readonly addressee?: string | null;
}

@InputType({
  description:
    'What came of a proposal, as a whole: it takes the place of all that was recorded of its outcome before.',
})
export class RecordProposalOutcomeInput extends CorrectionInput {
  @Field(() => ProposalOutcome, { description: 'What came of it; OPEN where nothing has after all.' })
  readonly outcome!: ProposalOutcome;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the outcome, no day to come; null for OPEN, and where it is not known.',
  })
  readonly outcomeOn?: string | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'The outcome at length; at most 2,000 characters each. A language that is left out has none.',
  })
  readonly note?: LocalizedTextInput | null;
}

@InputType({ description: 'A proposal that the entry does not make any more, while its information is being written.' })
export class WithdrawProposalInput extends CorrectionInput {
  @Field(() => String, { description: 'Why, for the history; at most 1,000 characters.' })
  override readonly reason!: string;
}

@ObjectType({ description: 'What came of `addProposal`.' })
export class AddProposalPayload extends CommandPayload {
  @Field(() => Proposal, { nullable: true, description: 'The proposal as made; null on refusal.' })
  readonly proposal!: Proposal | null;
}

@ObjectType({ description: 'What came of `correctProposal`.' })
export class CorrectProposalPayload extends CommandPayload {
  @Field(() => Proposal, { nullable: true, description: 'The proposal as corrected; null on refusal.' })
  readonly proposal!: Proposal | null;
}

@ObjectType({ description: 'What came of `recordProposalOutcome`.' })
export class RecordProposalOutcomePayload extends CommandPayload {
  @Field(() => Proposal, { nullable: true, description: 'The proposal with its outcome; null on refusal.' })
  readonly proposal!: Proposal | null;
}

@ObjectType({ description: 'What came of `withdrawProposal`.' })
export class WithdrawProposalPayload extends CommandPayload {
  @Field(() => AnnualInformation, {
    nullable: true,
    description: 'The information, which does not say it any more; null on refusal.',
  })
  readonly annualInformation!: AnnualInformation | null;
}
