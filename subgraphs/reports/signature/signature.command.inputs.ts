import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CorrectionInput } from '../../_kit/command/command.input.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { InformationPayload } from '../annual-information/annual-information.command.inputs.ts';

const hash =
  'SHA-256 in hexadecimal of what was read: `currentContentHash` of the version. Where the content has changed since, nothing is signed.';

@InputType({ description: 'A version to sign under the account of the head.' })
export class SignInformationInput extends CorrectionInput {
  @Field(() => String, { description: hash })
  readonly contentHash!: string;
}

@InputType({
  description:
    'The signature that the head put on paper under a version. Who registers it has not signed: the head has.',
})
export class RegisterHandwrittenSignatureInput extends CorrectionInput {
  @Field(() => String, { description: hash })
  readonly contentHash!: string;

  @Field(() => DateScalar, {
    description: 'Day on which the head signed, Asia/Almaty: not before the version was begun, and no day to come.',
  })
  readonly signedOn!: string;

  @Field(() => ID, { description: 'The scan of what was signed: a stored document, by its SHA-256.' })
  readonly scan!: string;
}

@ObjectType({ description: 'What came of `signInformation`.' })
export class SignInformationPayload extends InformationPayload {}

@ObjectType({ description: 'What came of `registerHandwrittenSignature`.' })
export class RegisterHandwrittenSignaturePayload extends InformationPayload {}
