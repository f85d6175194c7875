import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput, CorrectionInput, ofNoChange } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { LocalizedTextInput } from '../../_kit/localized-text.input.ts';
import { AnnualInformation } from '../annual-information/annual-information.type.ts';
import { ofAgreement, ofEdit } from '../language/text-languages.type.ts';
import { EvidenceLink } from './evidence-link.type.ts';
import { InputKind } from './input-kind.ts';

@InputType({
  description: 'Something that an entry of an information that is still being written rests on (¶6).',
})
export class AddEvidenceInput extends CommandInput {
  @Field(() => ID, { description: 'The entry, of either kind, that rests on it.' })
  readonly entry!: string;

  @Field(() => InputKind, {
    description:
      'Which of the seven inputs of ¶6 it is out of. It says what `cited` is the id of: a Provision, a LegalAct, an Observation, a MediaPublication, a PeriodicReport, or for the last two a Recommendation, of which who makes it says under which of the two it comes.',
  })
  readonly input!: InputKind;

  @Field(() => ID, {
    description:
      'What is cited, once in an entry. Where its owner can not be asked whether it is there, it is kept as UNVERIFIED. The evidence is as confidential as it is.',
  })
  readonly cited!: string;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'What it shows; at most 2,000 characters each.',
  })
  readonly note?: LocalizedTextInput | null;

  @Field(() => String, { nullable: true, description: 'Where this is known from; at most 500 characters.' })
  readonly source?: string | null;
}

@InputType({
  description: `What to correct of evidence, while the information is being written. What is left out stays as it is; what is cited stays: something else is other evidence. ${ofNoChange}`,
})
export class CorrectEvidenceInput extends CorrectionInput {
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: `What it shows; at most 2,000 characters each. ${ofEdit}`,
  })
  readonly note?: LocalizedTextInput | null;

  @Field(() => Boolean, { nullable: true, description: ofAgreement })
  readonly textsAgree?: boolean | null;
}

@InputType({
  description: 'Evidence on which the entry does not rest any more, while its information is being written.',
})
export class WithdrawEvidenceInput extends CorrectionInput {
  @Field(() => String, { description: 'Why, for the history; at most 1,000 characters.' })
  override readonly reason!: string;
}

@ObjectType({ description: 'What came of `addEvidence`.' })
export class AddEvidencePayload extends CommandPayload {
  @Field(() => EvidenceLink, { nullable: true, description: 'The evidence as recorded; null on refusal.' })
  readonly evidenceLink!: EvidenceLink | null;
}

@ObjectType({ description: 'What came of `correctEvidence`.' })
export class CorrectEvidencePayload extends CommandPayload {
  @Field(() => EvidenceLink, { nullable: true, description: 'The evidence as corrected; null on refusal.' })
  readonly evidenceLink!: EvidenceLink | null;
}

@ObjectType({ description: 'What came of `withdrawEvidence`.' })
export class WithdrawEvidencePayload extends CommandPayload {
  @Field(() => AnnualInformation, {
    nullable: true,
    description: 'The information, which does not say it any more; null on refusal.',
  })
  readonly annualInformation!: AnnualInformation | null;
}
