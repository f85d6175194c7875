import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import type { ReportsContext } from '../context.ts';
import {
  AddSummaryAttachmentInput,
  AddSummaryAttachmentPayload,
  CorrectSummaryAttachmentInput,
  CorrectSummaryAttachmentPayload,
  WithdrawSummaryAttachmentInput,
  WithdrawSummaryAttachmentPayload,
} from './summary-attachment.command.inputs.ts';
import { SummaryAttachment } from './summary-attachment.type.ts';

@Resolver(() => SummaryAttachment)
export class AttachmentCommandsResolver {
  @Audience('STAFF')
  @Mutation(() => AddSummaryAttachmentPayload, {
    nullable: true,
    description:
      'Attaches a copy of recommendations to a draft of a summary (¶9), or says which copy is still missing. For AUTHORISED_BODY.',
  })
  async addSummaryAttachment(
    @Arg('input', () => AddSummaryAttachmentInput, { description: 'The copy.' }) input: AddSummaryAttachmentInput,
    @Ctx() context: ReportsContext,
  ): Promise<AddSummaryAttachmentPayload> {
    return withAttachment(await context.services.summaryAttachment.add(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => CorrectSummaryAttachmentPayload, {
    nullable: true,
    description:
      'Corrects an attachment of a draft, such as by the copy that was missing; what it said before stays in its history. For AUTHORISED_BODY.',
  })
  async correctSummaryAttachment(
    @Arg('input', () => CorrectSummaryAttachmentInput, { description: 'The correction.' })
    input: CorrectSummaryAttachmentInput,
    @Ctx() context: ReportsContext,
  ): Promise<CorrectSummaryAttachmentPayload> {
    return withAttachment(await context.services.summaryAttachment.correct(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => WithdrawSummaryAttachmentPayload, {
    nullable: true,
    description: 'Withdraws an attachment from a draft, with a reason. For AUTHORISED_BODY.',
  })
  async withdrawSummaryAttachment(
    @Arg('input', () => WithdrawSummaryAttachmentInput, { description: 'Which, and why.' })
    input: WithdrawSummaryAttachmentInput,
    @Ctx() { services, caller, loaders }: ReportsContext,
  ): Promise<WithdrawSummaryAttachmentPayload> {
    const answer = await services.summaryAttachment.withdraw(input, caller);
    const summaryInformation = answer.id === null ? null : await loaders.summaryInformation.again(answer.id);
    return { ...answer, summaryInformation };
  }
}

async function withAttachment<A extends { id: string | null }>(answer: A, { loaders }: ReportsContext) {
  return { ...answer, summaryAttachment: answer.id === null ? null : await loaders.summaryAttachment.again(answer.id) };
}
