import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { PublicationsContext } from '../context.ts';
import {
  ResultsPublicationListArgs,
  type ResultsPublicationFilter,
} from '../results-publication/results-publication.inputs.ts';
import {
  ResultsPublicationConnection,
  type ResultsPublication,
} from '../results-publication/results-publication.type.ts';
import { MonitoringCycleStub } from './monitoring-cycle.stub.ts';

@Resolver(() => MonitoringCycleStub)
export class MonitoringCycleStubResolver {
  @FieldResolver(() => ResultsPublicationConnection, {
    nullable: true,
    description: 'Results published on that year (¶11), latest first. Null only when they can not be read.',
  })
  results(
    @Root() { id }: MonitoringCycleStub,
    @Args(() => ResultsPublicationListArgs) args: ListArgs<ResultsPublicationFilter>,
    @Ctx() { loaders }: PublicationsContext,
  ): Promise<Connection<ResultsPublication>> {
    return loaders.resultsPublication.under('cycle', id, args);
  }
}
