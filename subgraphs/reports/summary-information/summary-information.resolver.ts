import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { AnnualInformation } from '../annual-information/annual-information.type.ts';
import type { ReportsContext } from '../context.ts';
import { DispatchListArgs, type DispatchFilter } from '../dispatch/dispatch.inputs.ts';
import { DispatchConnection, type Dispatch } from '../dispatch/dispatch.type.ts';
import { MonitoringCycle } from '../monitoring-cycle/monitoring-cycle.type.ts';
import { BodyStub } from '../stubs/body.stub.ts';
import {
  SummaryAttachmentListArgs,
  type SummaryAttachmentFilter,
} from '../summary-attachment/summary-attachment.inputs.ts';
import { SummaryAttachmentConnection, type SummaryAttachment } from '../summary-attachment/summary-attachment.type.ts';
import { SummarySectionListArgs, type SummarySectionFilter } from '../summary-section/summary-section.inputs.ts';
import { SummarySectionConnection, type SummarySection } from '../summary-section/summary-section.type.ts';
import { SummaryInformationListArgs, type SummaryInformationFilter } from './summary-information.inputs.ts';
import { SummaryInformation, SummaryInformationConnection } from './summary-information.type.ts';
import { SummaryState } from './summary-state.ts';

@Resolver(() => SummaryInformation)
export class SummaryInformationResolver {
  @Query(() => SummaryInformation, {
    nullable: true,
    description: 'One summary information; null where there is none with that id.',
  })
  summaryInformation(
    @Arg('id', () => ID, { description: 'Such as `summary-2021`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<SummaryInformation | null> {
    return loaders.summaryInformation.byId.load(id);
  }

  @Query(() => SummaryInformationConnection, {
    nullable: true,
    description: 'Summary informations, one a cycle (¶8). Null only when they can not be read.',
  })
  summaryInformations(
    @Args(() => SummaryInformationListArgs) args: ListArgs<SummaryInformationFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<SummaryInformation>> {
    return loaders.summaryInformation.list(args);
  }

  @FieldResolver(() => MonitoringCycle, { nullable: true, description: 'The cycle it sums up.' })
  cycle(@Root() { cycleId }: SummaryInformation, @Ctx() { loaders }: ReportsContext): Promise<MonitoringCycle | null> {
    return loaders.monitoringCycle.byId.load(cycleId);
  }

  @FieldResolver(() => SummarySectionConnection, {
    nullable: true,
    description: 'Its sections, by position. Null only when they can not be read.',
  })
  sections(
    @Root() { id }: SummaryInformation,
    @Args(() => SummarySectionListArgs) args: ListArgs<SummarySectionFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<SummarySection>> {
    return loaders.summarySection.under('summary', id, args);
  }

  @FieldResolver(() => SummaryAttachmentConnection, {
    nullable: true,
    description: 'The copies of recommendations attached to it (¶9). Null only when they can not be read.',
  })
  attachments(
    @Root() { id }: SummaryInformation,
    @Args(() => SummaryAttachmentListArgs) args: ListArgs<SummaryAttachmentFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<SummaryAttachment>> {
    return loaders.summaryAttachment.under('summary', id, args);
  }

  @FieldResolver(() => DispatchConnection, {
    nullable: true,
    description: 'How it was sent on (¶8, ¶10), in order of time. Null only when it can not be read.',
  })
  dispatches(
    @Root() { id }: SummaryInformation,
    @Args(() => DispatchListArgs) args: ListArgs<DispatchFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<Dispatch>> {
    return loaders.dispatch.under('summary', id, args);
  }

  @FieldResolver(() => SummaryState, { nullable: true, description: 'How far it has come.' })
  async state(@Root() summary: SummaryInformation, @Ctx() { loaders }: ReportsContext): Promise<SummaryState> {
    const sent = await loaders.dispatch.allOf('summary', summary.id);
    if (sent.length > 0) return SummaryState.DISPATCHED;
    return summary.completedOn === null ? SummaryState.DRAFT : SummaryState.COMPLETED;
  }

  @FieldResolver(() => LocalizedText, { nullable: true, description: 'The state in words.' })
  async stateLabel(@Root() summary: SummaryInformation, @Ctx() context: ReportsContext): Promise<LocalizedText> {
    return labelOf(SummaryState, await this.state(summary, context));
  }

  @FieldResolver(() => [BodyStub], {
    nullable: true,
    description:
      'Bodies that owed information for the cycle (¶5) and had delivered none by the day of completion, by id; for a draft, by today. Electronic or paper, whichever came first, counts as delivery. Empty where nobody has registered who owes.',
  })
  async missingBodies(@Root() summary: SummaryInformation, @Ctx() { loaders }: ReportsContext): Promise<BodyStub[]> {
    return (await loaders.summaryInformation.missingBodies(summary)).map((id) => BodyStub.of(id));
  }

  @FieldResolver(() => [AnnualInformation], {
    nullable: true,
    description:
      "What it is built from (¶8): of each body the latest version delivered by the day of completion (for a draft, by today), by id. Also those returned or not yet accepted, which is the hub's own procedure; their state shows it. Those that you may see.",
  })
  async includedInformations(
    @Root() summary: SummaryInformation,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<AnnualInformation[]> {
    const ids = await loaders.summaryInformation.includedInformations(summary);
    const found = await Promise.all(ids.map((id) => loaders.annualInformation.byId.load(id)));
    return found.filter((each) => each !== null);
  }
}
