import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import type { ReportsContext } from '../context.ts';
import {
  DispatchSummaryInput,
  DispatchSummaryPayload,
  ForwardSummaryInput,
  ForwardSummaryPayload,
  RetryDispatchInput,
  RetryDispatchPayload,
  WithdrawDispatchInput,
  WithdrawDispatchPayload,
} from './dispatch.command.inputs.ts';
import { Dispatch } from './dispatch.type.ts';

@Resolver(() => Dispatch)
export class DispatchCommandsResolver {
  @Audience('STAFF')
  @Mutation(() => DispatchSummaryPayload, {
    nullable: true,
    description:
      'Sends a summary, with the foreign policy assessment, to the Office of the Prime Minister through the document management system (¶8, ¶12). Sent it is with the command, which is when a deadline is met; the message waits in a queue until the system has registered it. From then on nothing of the summary changes. Without the assessment that the regime of its year asks for (¶8 of the Rules of 2010), or with one of which a passage was published, it is not sent. Where bodies or publications can not be asked nothing is sent, with the error SUBGRAPH_UNAVAILABLE; the command can be given again. For AUTHORISED_BODY.',
  })
  async dispatchSummary(
    @Arg('input', () => DispatchSummaryInput, { description: 'The summary.' }) input: DispatchSummaryInput,
    @Ctx() context: ReportsContext,
  ): Promise<DispatchSummaryPayload> {
    return withDispatch(await context.services.dispatch.dispatch(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => ForwardSummaryPayload, {
    nullable: true,
    description:
      'Sends on to the Administration of the President what the Office of the Prime Minister was sent, document for document (¶10, ¶12), once the system has registered that it was. The Rules give no deadline. Where bodies can not be asked nothing is sent, with the error SUBGRAPH_UNAVAILABLE. For PM_OFFICE.',
  })
  async forwardSummary(
    @Arg('input', () => ForwardSummaryInput, { description: 'The summary.' }) input: ForwardSummaryInput,
    @Ctx() context: ReportsContext,
  ): Promise<ForwardSummaryPayload> {
    return withDispatch(await context.services.dispatch.forward(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => RetryDispatchPayload, {
    nullable: true,
    description:
      "Sends a message again that the document management system refused (FAILED), as it is. What only waits (QUEUED) is sent again by itself. For AUTHORISED_BODY of what it sent, for PM_OFFICE of what that forwarded; the hub's own procedure.",
  })
  async retryDispatch(
    @Arg('input', () => RetryDispatchInput, { description: 'The dispatch.' }) input: RetryDispatchInput,
    @Ctx() context: ReportsContext,
  ): Promise<RetryDispatchPayload> {
    return withDispatch(await context.services.retryDispatch.retry(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => WithdrawDispatchPayload, {
    nullable: true,
    description:
      "Withdraws a dispatch whose message the document management system refused (FAILED), with that message: it was registered by nobody. It is absent from then on, and stays in what was known before. What was to be sent to the Office is no longer dispatched, and can be reopened, corrected and dispatched again, by another message; its lateness goes by the new dispatch. For AUTHORISED_BODY of what it sent, for PM_OFFICE of what that forwarded; the hub's own procedure.",
  })
  async withdrawDispatch(
    @Arg('input', () => WithdrawDispatchInput, { description: 'Which, and why.' }) input: WithdrawDispatchInput,
    @Ctx() { services, caller, loaders }: ReportsContext,
  ): Promise<WithdrawDispatchPayload> {
    const answer = await services.withdrawDispatch.withdraw(input, caller);
    const { id } = answer;
    return { ...answer, summaryInformation: id === null ? null : await loaders.summaryInformation.again(id) };
  }
}

async function withDispatch<A extends { id: string | null }>(answer: A, { loaders }: ReportsContext) {
  return { ...answer, dispatch: answer.id === null ? null : await loaders.dispatch.again(answer.id) };
}
