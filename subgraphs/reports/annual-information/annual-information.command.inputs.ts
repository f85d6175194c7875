import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput, CorrectionInput } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { AnnualInformation } from './annual-information.type.ts';

const firstDay =
  "Of the year of the cycle (¶5), or of the year before, a part of which came after the delivery: that is the hub's own procedure.";
const source = 'Where this is known from; at most 500 characters.';

@InputType({
  description:
    'A version of an information to begin: the first, or after a return the next, as a copy of all that the one before said.',
})
export class BeginInformationInput extends CommandInput {
  @Field(() => ID, { description: 'The duty, such as `cycle-2021:body-mfa`.' })
  readonly duty!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True for an explicit nil return, which has no entries: none are copied then. Default: as the version before, else false.',
  })
  readonly isNil?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: `First day it reports on. ${firstDay} Default: as the version before; null where it does not say.`,
  })
  readonly periodFrom?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Last day it reports on, one of the year of the cycle (¶5); only with a first one. Default: as the version before.',
  })
  readonly periodTo?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The subdivision of the body that prepares it (¶3). Default: as the version before.',
  })
  readonly preparedBy?: string | null;

  @Field(() => String, { nullable: true, description: source })
  readonly source?: string | null;
}

@InputType({
  description:
    'A version that is being written, and what is to be changed of it; its entries have commands of their own.',
})
export class EditInformationInput extends CorrectionInput {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is an explicit nil return; not while it has entries. Left out or null, it stays.',
  })
  readonly isNil?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: `First day it reports on. ${firstDay} Null removes it, left out, it stays.`,
  })
  readonly periodFrom?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day it reports on, one of the year of the cycle (¶5); null removes it, left out, it stays.',
  })
  readonly periodTo?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The subdivision of the body that prepares it (¶3); null removes it, left out, it stays.',
  })
  readonly preparedBy?: string | null;
}

@InputType({ description: 'A draft in which nothing is missing that the wording of its year asks for.' })
export class MarkInformationReadyInput extends CorrectionInput {}

@InputType({ description: 'A version that waits for the signature, or is signed, to be a draft again.' })
export class RecallInformationInput extends CorrectionInput {}

@InputType({ description: 'A version that is signed, to be submitted in its electronic form (¶7).' })
export class SubmitInformationInput extends CorrectionInput {}

/** What every command on an information answers. */
@ObjectType({ description: 'What a command on an information answers.' })
export abstract class InformationPayload extends CommandPayload {
  @Field(() => AnnualInformation, { nullable: true, description: 'The version as it is now; null on refusal.' })
  readonly annualInformation!: AnnualInformation | null;
}

@ObjectType({ description: 'What came of `beginInformation`.' })
export class BeginInformationPayload extends InformationPayload {}

@ObjectType({ description: 'What came of `editInformation`.' })
export class EditInformationPayload extends InformationPayload {}

@ObjectType({ description: 'What came of `markInformationReady`.' })
export class MarkInformationReadyPayload extends InformationPayload {}

@ObjectType({ description: 'What came of `recallInformation`.' })
export class RecallInformationPayload extends InformationPayload {}

@ObjectType({ description: 'What came of `submitInformation`.' })
export class SubmitInformationPayload extends InformationPayload {}
