import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ReportsContext } from '../context.ts';
import { SourceDocumentListArgs, type SourceDocumentFilter } from '../source-document/source-document.inputs.ts';
import { SourceDocumentConnection, type SourceDocument } from '../source-document/source-document.type.ts';
import { PeriodicReportTreatyLink } from '../periodic-report-treaty-link/periodic-report-treaty-link.type.ts';
import { TreatyStub } from '../stubs/treaty.stub.ts';
import { BodyStub } from '../stubs/body.stub.ts';
import { PeriodicReportListArgs, type PeriodicReportFilter } from './periodic-report.inputs.ts';
import { PeriodicReport, PeriodicReportConnection } from './periodic-report.type.ts';

@Resolver(() => PeriodicReport)
export class PeriodicReportResolver {
  @Query(() => PeriodicReport, {
    nullable: true,
    description: 'One periodic report; null where there is none with that id.',
  })
  periodicReport(
    @Arg('id', () => ID, { description: 'Such as `periodic-report-ccpr-2`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<PeriodicReport | null> {
    return loaders.periodicReport.byId.load(id);
  }

  @Query(() => PeriodicReportConnection, {
    nullable: true,
    description:
      'Periodic reports of Kazakhstan to international organisations (¶6(5)). Null only when they can not be read.',
  })
  periodicReports(
    @Args(() => PeriodicReportListArgs) args: ListArgs<PeriodicReportFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<PeriodicReport>> {
    return loaders.periodicReport.list(args);
  }

  @FieldResolver(() => BodyStub, {
    nullable: true,
    description: 'The body it is made to, such as the Committee against Torture; null where it is not known.',
  })
  treatyBody(@Root() { treatyBodyId }: PeriodicReport): BodyStub | null {
    return treatyBodyId === null ? null : BodyStub.of(treatyBodyId);
  }

  @FieldResolver(() => SourceDocumentConnection, {
    nullable: true,
    description:
      'The documents that came after it, such as concluding observations (¶6(6)). Null only when they can not be read.',
  })
  documents(
    @Root() { id }: PeriodicReport,
    @Args(() => SourceDocumentListArgs) args: ListArgs<SourceDocumentFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<SourceDocument>> {
    return loaders.sourceDocument.under('periodicReport', id, args);
  }

  @FieldResolver(() => [TreatyStub], {
    nullable: true,
    description: 'The treaties it is on, by id; empty where it is on none.',
  })
  async treaties(@Root() { id }: PeriodicReport, @Ctx() { loaders }: ReportsContext): Promise<TreatyStub[]> {
    return (await loaders.periodicReportTreatyLink.allOf('report', id)).map(({ treatyId }) => TreatyStub.of(treatyId));
  }

  @FieldResolver(() => [PeriodicReportTreatyLink], {
    nullable: true,
    description: 'The same with where each is known from.',
  })
  treatyLinks(@Root() { id }: PeriodicReport, @Ctx() { loaders }: ReportsContext): Promise<PeriodicReportTreatyLink[]> {
    return loaders.periodicReportTreatyLink.allOf('report', id);
  }
}
