import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import type { ReportsContext } from '../context.ts';
import {
  AddSummarySectionInput,
  AddSummarySectionPayload,
  CorrectSummarySectionInput,
  CorrectSummarySectionPayload,
  WithdrawSummarySectionInput,
  WithdrawSummarySectionPayload,
} from './summary-section.command.inputs.ts';
import { SummarySection } from './summary-section.type.ts';

@Resolver(() => SummarySection)
export class SectionCommandsResolver {
  @Audience('STAFF')
  @Mutation(() => AddSummarySectionPayload, {
    nullable: true,
    description:
      'Adds a section to a draft of a summary (¶8), with the entries of bodies that it rests on. For AUTHORISED_BODY.',
  })
  async addSummarySection(
    @Arg('input', () => AddSummarySectionInput, { description: 'The section.' }) input: AddSummarySectionInput,
    @Ctx() context: ReportsContext,
  ): Promise<AddSummarySectionPayload> {
    return withSection(await context.services.summarySection.add(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => CorrectSummarySectionPayload, {
    nullable: true,
    description:
      'Corrects a section of a draft; what it said before stays in its history. Once its summary was dispatched it stays as it was sent. For AUTHORISED_BODY.',
  })
  async correctSummarySection(
    @Arg('input', () => CorrectSummarySectionInput, { description: 'The correction.' })
    input: CorrectSummarySectionInput,
    @Ctx() context: ReportsContext,
  ): Promise<CorrectSummarySectionPayload> {
    return withSection(await context.services.summarySection.correct(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => WithdrawSummarySectionPayload, {
    nullable: true,
    description: 'Withdraws a section from a draft, with a reason. For AUTHORISED_BODY.',
  })
  async withdrawSummarySection(
    @Arg('input', () => WithdrawSummarySectionInput, { description: 'Which, and why.' })
    input: WithdrawSummarySectionInput,
    @Ctx() { services, caller, loaders }: ReportsContext,
  ): Promise<WithdrawSummarySectionPayload> {
    const answer = await services.summarySection.withdraw(input, caller);
    const summaryInformation = answer.id === null ? null : await loaders.summaryInformation.again(answer.id);
    return { ...answer, summaryInformation };
  }
}

async function withSection<A extends { id: string | null }>(answer: A, { loaders }: ReportsContext) {
  return { ...answer, summarySection: answer.id === null ? null : await loaders.summarySection.again(answer.id) };
}
