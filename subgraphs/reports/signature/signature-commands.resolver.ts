import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { withInformation } from '../annual-information/with-information.ts';
import type { ReportsContext } from '../context.ts';
import {
  RegisterHandwrittenSignatureInput,
  RegisterHandwrittenSignaturePayload,
  SignInformationInput,
  SignInformationPayload,
} from './signature.command.inputs.ts';

@Resolver()
export class SignatureCommandsResolver {
  @Audience('STAFF')
  @Mutation(() => SignInformationPayload, {
    nullable: true,
    description:
      'The head signs what a version that is READY says, in all languages (¶7 of the Rules of 2010): it is SIGNED, and does not change unless it is recalled. A recorded approval with the hash of the content under the account of the head. Where bodies can not be asked who is head nothing is signed, with the error SUBGRAPH_UNAVAILABLE; where no head is recorded, `signedBy` is null. For HEAD of the body.',
  })
  async signInformation(
    @Arg('input', () => SignInformationInput, { description: 'Which version, and what was read of it.' })
    input: SignInformationInput,
    @Ctx() context: ReportsContext,
  ): Promise<SignInformationPayload> {
    return withInformation(await context.services.signature.sign(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => RegisterHandwrittenSignaturePayload, {
    nullable: true,
    description:
      'Registers that the head signed a version that is READY by hand, with the scan (¶7 of the Rules of 2010): it is SIGNED. Who registers it has not signed; who did is the head of that day. For OFFICER or HEAD of the body.',
  })
  async registerHandwrittenSignature(
    @Arg('input', () => RegisterHandwrittenSignatureInput, { description: 'The version, the day and the scan.' })
    input: RegisterHandwrittenSignatureInput,
    @Ctx() context: ReportsContext,
  ): Promise<RegisterHandwrittenSignaturePayload> {
    return withInformation(await context.services.signature.register(input, context.caller), context);
  }
}
