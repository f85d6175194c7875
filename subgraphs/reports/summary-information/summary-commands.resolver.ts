import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import type { ReportsContext } from '../context.ts';
import {
  BeginSummaryInput,
  BeginSummaryPayload,
  CompleteSummaryInput,
  CompleteSummaryPayload,
  CorrectSummaryInput,
  CorrectSummaryPayload,
  ReopenSummaryInput,
  ReopenSummaryPayload,
} from './summary-information.command.inputs.ts';
import { SummaryInformation } from './summary-information.type.ts';

@Resolver(() => SummaryInformation)
export class SummaryCommandsResolver {
  @Audience('STAFF')
  @Mutation(() => BeginSummaryPayload, {
    nullable: true,
    description:
      'Begins the summary information of a cycle (¶8): one a cycle, a draft without sections. For AUTHORISED_BODY.',
  })
  async beginSummary(
    @Arg('input', () => BeginSummaryInput, { description: 'Of which cycle.' }) input: BeginSummaryInput,
    @Ctx() context: ReportsContext,
  ): Promise<BeginSummaryPayload> {
    return withSummary(await context.services.summaryInformation.begin(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => CorrectSummaryPayload, {
    nullable: true,
    description:
      'Writes or corrects the analysis and the foreign policy assessment of a draft (¶8); what they said before stays in its history, the assessment for its audience alone. An assessment of which a passage stands in results that are published already (¶11) is refused; where publications can not be asked for them, it is not written, with the error SUBGRAPH_UNAVAILABLE. For AUTHORISED_BODY.',
  })
  async correctSummary(
    @Arg('input', () => CorrectSummaryInput, { description: 'The correction.' }) input: CorrectSummaryInput,
    @Ctx() context: ReportsContext,
  ): Promise<CorrectSummaryPayload> {
    return withSummary(await context.services.summaryInformation.correct(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => CompleteSummaryPayload, {
    nullable: true,
    description:
      "Completes a draft that has a section and, where the regime of its year asks for one (¶8 of the Rules of 2010), a foreign policy assessment, of which no passage was published; as of today. ¶8 sums up what was provided: bodies that are missing are listed and stand in nobody's way, and no language is asked for. Where there is an assessment and publications can not be asked, nothing is completed, with the error SUBGRAPH_UNAVAILABLE. What is completed is changed only once it is reopened; the hub's own procedure. For AUTHORISED_BODY.",
  })
  async completeSummary(
    @Arg('input', () => CompleteSummaryInput, { description: 'Which one.' }) input: CompleteSummaryInput,
    @Ctx() context: ReportsContext,
  ): Promise<CompleteSummaryPayload> {
    return withSummary(await context.services.summaryInformation.complete(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => ReopenSummaryPayload, {
    nullable: true,
    description:
      "Makes a completed summary a draft again, as long as it was not dispatched. For AUTHORISED_BODY; the hub's own procedure.",
  })
  async reopenSummary(
    @Arg('input', () => ReopenSummaryInput, { description: 'Which, and why.' }) input: ReopenSummaryInput,
    @Ctx() context: ReportsContext,
  ): Promise<ReopenSummaryPayload> {
    return withSummary(await context.services.summaryInformation.reopen(input, context.caller), context);
  }
}

async function withSummary<A extends { id: string | null }>(answer: A, { loaders }: ReportsContext) {
  return {
    ...answer,
    summaryInformation: answer.id === null ? null : await loaders.summaryInformation.again(answer.id),
  };
}
