import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput, CorrectionInput } from '../../_kit/command/command.input.ts';
import { LocalizedTextInput } from '../../_kit/localized-text.input.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { InformationPayload } from './annual-information.command.inputs.ts';

@InputType({ description: 'The paper form of a version (¶7), as the authorised body received it.' })
export class RegisterPaperReceiptInput extends CommandInput {
  @Field(() => ID, {
    description: 'The version, such as `cycle-2021:body-mfa:v1`: signed, and not received on paper before.',
  })
  readonly id!: string;

  @Field(() => DateScalar, {
    description: 'Day on which it was received, Asia/Almaty: not before it was signed, and no day to come.',
  })
  readonly receivedOn!: string;

  @Field(() => String, { description: 'Number under which it was registered; at most 80 characters.' })
  readonly number!: string;

  @Field(() => String, { nullable: true, description: 'Where this is known from; at most 500 characters.' })
  readonly source?: string | null;
}

@InputType({ description: 'A submitted version that the authorised body accepts.' })
export class AcceptInformationInput extends CorrectionInput {}

@InputType({ description: 'A remark on one entry of the version that is returned.' })
export class EntryRemarkInput {
  @Field(() => ID, { description: 'An entry of that version, of either kind.' })
  readonly entry!: string;

  @Field(() => LocalizedTextInput, {
    description: 'The remark, in one language at least; at most 5,000 characters in each.',
  })
  readonly text!: LocalizedTextInput;
}

@InputType({ description: 'A submitted version that the authorised body returns, and why.' })
export class ReturnInformationInput extends CorrectionInput {
  @Field(() => LocalizedTextInput, {
    description: 'Why it is returned, in one language at least; at most 5,000 characters in each.',
  })
  readonly remarks!: LocalizedTextInput;

  @Field(() => [EntryRemarkInput], {
    nullable: true,
    description: 'Remarks on single entries, 500 at most; an entry may have several.',
  })
  readonly entryRemarks?: readonly EntryRemarkInput[] | null;
}

@ObjectType({ description: 'What came of `registerPaperReceipt`.' })
export class RegisterPaperReceiptPayload extends InformationPayload {}

@ObjectType({ description: 'What came of `acceptInformation`.' })
export class AcceptInformationPayload extends InformationPayload {}

@ObjectType({ description: 'What came of `returnInformation`.' })
export class ReturnInformationPayload extends InformationPayload {}
