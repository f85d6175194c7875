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
import { SummaryInformationStub } from './summary-information.stub.ts';

@Resolver(() => SummaryInformationStub)
export class SummaryInformationStubResolver {
  @FieldResolver(() => ResultsPublicationConnection, {
    nullable: true,
    description: 'Results published from it (¶11), latest first. Null only when they can not be read.',
  })
  results(
    @Root() { id }: SummaryInformationStub,
    @Args(() => ResultsPublicationListArgs) args: ListArgs<ResultsPublicationFilter>,
    @Ctx() { loaders }: PublicationsContext,
  ): Promise<Connection<ResultsPublication>> {
    return loaders.resultsPublication.under('summary', id, args);
  }
}
