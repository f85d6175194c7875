import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ReportsContext } from '../context.ts';
import { IndicatorListArgs, type IndicatorFilter } from '../indicator/indicator.inputs.ts';
import { IndicatorConnection, type Indicator } from '../indicator/indicator.type.ts';
import { PeriodicReportListArgs, type PeriodicReportFilter } from '../periodic-report/periodic-report.inputs.ts';
import { PeriodicReportConnection, type PeriodicReport } from '../periodic-report/periodic-report.type.ts';
import { SummarySectionListArgs, type SummarySectionFilter } from '../summary-section/summary-section.inputs.ts';
import { SummarySectionConnection, type SummarySection } from '../summary-section/summary-section.type.ts';
import { TreatyStub } from './treaty.stub.ts';

/** What is known of a treaty beside recommendations: inputs (3) and (5) of ¶6, and what was summed up. */
@Resolver(() => TreatyStub)
export class TreatyEvidenceResolver {
  @FieldResolver(() => PeriodicReportConnection, {
    nullable: true,
    description:
      'Periodic reports of Kazakhstan on it to international organisations (¶6(5)). Null only when they can not be read.',
  })
  periodicReports(
    @Root() { id }: TreatyStub,
    @Args(() => PeriodicReportListArgs) args: ListArgs<PeriodicReportFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<PeriodicReport>> {
    return loaders.periodicReport.under('treaty', id, args);
  }

  @FieldResolver(() => IndicatorConnection, {
    nullable: true,
    description: 'What is measured of its implementation (¶6(3)). Null only when it can not be read.',
  })
  indicators(
    @Root() { id }: TreatyStub,
    @Args(() => IndicatorListArgs) args: ListArgs<IndicatorFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<Indicator>> {
    return loaders.indicator.under('treaty', id, args);
  }

  @FieldResolver(() => SummarySectionConnection, {
    nullable: true,
    description: 'Sections of summary informations about it (¶8). Null only when they can not be read.',
  })
  summarySections(
    @Root() { id }: TreatyStub,
    @Args(() => SummarySectionListArgs) args: ListArgs<SummarySectionFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<SummarySection>> {
    return loaders.summarySection.under('treaty', id, args);
  }
}
