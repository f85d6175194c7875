import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { nodeFields } from '../../_kit/query/selection.ts';
import type { ReportsContext } from '../context.ts';
import { PeriodicReportListArgs, type PeriodicReportFilter } from '../periodic-report/periodic-report.inputs.ts';
import { PeriodicReportConnection, type PeriodicReport } from '../periodic-report/periodic-report.type.ts';
import { AddressedListArgs, type AddressedArgs } from '../recommendation/recommendation.inputs.ts';
import { RecommendationConnection, type Recommendation } from '../recommendation/recommendation.type.ts';
import { BodyStub } from './body.stub.ts';

/** What a body is responsible for, what it recommends, and what is reported to it. */
@Resolver(() => BodyStub)
export class BodyEvidenceResolver {
  @FieldResolver(() => RecommendationConnection, {
    nullable: true,
    description:
      'Recommendations that it is responsible for; to Kazakhstan, unless `addressee` says otherwise. Null only when they can not be read.',
  })
  recommendations(
    @Root() { id }: BodyStub,
    @Args(() => AddressedListArgs) args: AddressedArgs,
    @Ctx() { loaders }: ReportsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Recommendation>> {
    return loaders.recommendation.under('responsibleBody', id, args, nodeFields(info));
  }

  @FieldResolver(() => RecommendationConnection, {
    nullable: true,
    description:
      'What it recommended as a treaty body, in concluding observations on reports that were made to it (¶6(6)); to Kazakhstan, unless `addressee` says otherwise. Null only when that can not be read.',
  })
  recommendationsMade(
    @Root() { id }: BodyStub,
    @Args(() => AddressedListArgs) args: AddressedArgs,
    @Ctx() { loaders }: ReportsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Recommendation>> {
    return loaders.recommendation.under('issuer', id, args, nodeFields(info));
  }

  @FieldResolver(() => PeriodicReportConnection, {
    nullable: true,
    description:
      'Periodic reports of Kazakhstan made to it, where it is an international organisation or treaty body (¶6(5)). Null only when they can not be read.',
  })
  periodicReportsReceived(
    @Root() { id }: BodyStub,
    @Args(() => PeriodicReportListArgs) args: ListArgs<PeriodicReportFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<PeriodicReport>> {
    return loaders.periodicReport.under('treatyBody', id, args);
  }
}
