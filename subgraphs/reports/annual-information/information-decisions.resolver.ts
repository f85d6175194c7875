import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import type { ReportsContext } from '../context.ts';
import {
  AcceptInformationInput,
  AcceptInformationPayload,
  RegisterPaperReceiptInput,
  RegisterPaperReceiptPayload,
  ReturnInformationInput,
  ReturnInformationPayload,
} from './decision.command.inputs.ts';
import { withInformation } from './with-information.ts';

/** What the authorised body does with what bodies deliver. */
@Resolver()
export class InformationDecisionsResolver {
  @Audience('STAFF')
  @Mutation(() => RegisterPaperReceiptPayload, {
    nullable: true,
    description:
      'Registers that the paper form of a signed version came (¶7 of the Rules of 2010), once: where its electronic form has not, it is delivered by it. For AUTHORISED_BODY.',
  })
  async registerPaperReceipt(
    @Arg('input', () => RegisterPaperReceiptInput, { description: 'The version, the day and the number.' })
    input: RegisterPaperReceiptInput,
    @Ctx() context: ReportsContext,
  ): Promise<RegisterPaperReceiptPayload> {
    return withInformation(await context.services.decision.receivePaper(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => AcceptInformationPayload, {
    nullable: true,
    description:
      "Accepts a submitted version. For AUTHORISED_BODY; the hub's own procedure, the Rules know no acceptance.",
  })
  async acceptInformation(
    @Arg('input', () => AcceptInformationInput, { description: 'Which version.' }) input: AcceptInformationInput,
    @Ctx() context: ReportsContext,
  ): Promise<AcceptInformationPayload> {
    return withInformation(await context.services.decision.accept(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => ReturnInformationPayload, {
    nullable: true,
    description:
      "Returns a submitted version with remarks, on it and on its entries: the body begins the next one. That it was delivered, and when, stays so. For AUTHORISED_BODY; the hub's own procedure, the Rules know no return.",
  })
  async returnInformation(
    @Arg('input', () => ReturnInformationInput, { description: 'Which version, and why.' })
    input: ReturnInformationInput,
    @Ctx() context: ReportsContext,
  ): Promise<ReturnInformationPayload> {
    return withInformation(await context.services.decision.giveBack(input, context.caller), context);
  }
}
