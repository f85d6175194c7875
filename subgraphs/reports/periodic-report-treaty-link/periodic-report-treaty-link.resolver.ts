import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ReportsContext } from '../context.ts';
import { PeriodicReport } from '../periodic-report/periodic-report.type.ts';
import { TreatyStub } from '../stubs/treaty.stub.ts';
import { PeriodicReportTreatyLink } from './periodic-report-treaty-link.type.ts';

@Resolver(() => PeriodicReportTreatyLink)
export class PeriodicReportTreatyLinkResolver {
  @FieldResolver(() => PeriodicReport, { nullable: true, description: 'The report.' })
  report(
    @Root() { reportId }: PeriodicReportTreatyLink,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<PeriodicReport | null> {
    return loaders.periodicReport.byId.load(reportId);
  }

  @FieldResolver(() => TreatyStub, { nullable: true, description: 'The treaty it is on.' })
  treaty(@Root() { treatyId }: PeriodicReportTreatyLink): TreatyStub {
    return TreatyStub.of(treatyId);
  }
}
