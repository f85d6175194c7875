import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { nodeFields } from '../../_kit/query/selection.ts';
import { AnnualInformation } from '../annual-information/annual-information.type.ts';
import type { ReportsContext } from '../context.ts';
import { DispatchListArgs, type DispatchFilter } from '../dispatch/dispatch.inputs.ts';
import { DispatchConnection, type Dispatch } from '../dispatch/dispatch.type.ts';
import { yearOf } from '../monitoring-cycle/monitoring-cycle.id.ts';
import { MonitoringCycle } from '../monitoring-cycle/monitoring-cycle.type.ts';
import { isAskedIn } from '../monitoring-cycle/year-requirements.ts';
import { RecommendationListArgs, type RecommendationFilter } from '../recommendation/recommendation.inputs.ts';
import { RecommendationConnection, type Recommendation } from '../recommendation/recommendation.type.ts';
import { RequirementKind } from '../requirement/requirement.kind.ts';
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
      "What it is built from (¶8): of each body the latest version delivered by the day of completion (for a draft, by today), by id. Also those returned or not yet accepted, which is the hub's own procedure; their state shows it.",
  })
  async includedInformations(
    @Root() summary: SummaryInformation,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<AnnualInformation[]> {
    const ids = await loaders.summaryInformation.includedInformations(summary);
    const found = await Promise.all(ids.map((id) => loaders.annualInformation.byId.load(id)));
    return found.filter((each) => each !== null);
  }

  @FieldResolver(() => RecommendationConnection, {
    nullable: true,
    description:
      'Recommendations of which ¶9 of the Rules of 2010 asks for a copy and the hub has none: made to Kazakhstan by international organisations (their treaty bodies and the Universal Periodic Review count), on a treaty that a body has to report on in this cycle (its duty items), not later than in its year, or undated; with no stored copy of their document, and none attached here. Inferred links to treaties count. Null where what the regime of the cycle requires of copies is unverified, or they can not be read.',
  })
  async missingCopies(
    @Root() { id, cycleId }: SummaryInformation,
    @Args(() => RecommendationListArgs) args: ListArgs<RecommendationFilter>,
    @Ctx() { loaders }: ReportsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Recommendation> | null> {
    if (!(await isAskedIn(yearOf(cycleId), RequirementKind.COPIES, loaders))) return null;
    return loaders.recommendation.under('summary', id, args, nodeFields(info));
  }
}
