import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { PublicationsContext } from '../context.ts';
import { Document } from '../document/document.type.ts';
import { PublishedSection } from '../published-section/published-section.type.ts';
import { MonitoringCycleStub } from '../stubs/monitoring-cycle.stub.ts';
import { SummaryInformationStub } from '../stubs/summary-information.stub.ts';
import { ResultsPublicationListArgs, type ResultsPublicationFilter } from './results-publication.inputs.ts';
import { ResultsPublication, ResultsPublicationConnection } from './results-publication.type.ts';

@Resolver(() => ResultsPublication)
export class ResultsPublicationResolver {
  @Query(() => ResultsPublication, {
    nullable: true,
    description: 'One publication of results; null where there is none with that id.',
  })
  resultsPublication(
    @Arg('id', () => ID, { description: 'Such as `results-2020`.' }) id: string,
    @Ctx() { loaders }: PublicationsContext,
  ): Promise<ResultsPublication | null> {
    return loaders.resultsPublication.byId.load(id);
  }

  @Query(() => ResultsPublicationConnection, {
    nullable: true,
    description: 'Published results of the monitoring (¶11), latest first. Null only when they can not be read.',
  })
  resultsPublications(
    @Args(() => ResultsPublicationListArgs) args: ListArgs<ResultsPublicationFilter>,
    @Ctx() { loaders }: PublicationsContext,
  ): Promise<Connection<ResultsPublication>> {
    return loaders.resultsPublication.list(args);
  }

  @FieldResolver(() => MonitoringCycleStub, { nullable: true, description: 'The year of monitoring it is about.' })
  cycle(@Root() { cycleId }: ResultsPublication): MonitoringCycleStub {
    return MonitoringCycleStub.of(cycleId);
  }

  @FieldResolver(() => SummaryInformationStub, {
    nullable: true,
    description: 'The summary information (¶8) whose results these are; null where none is named.',
  })
  summary(@Root() { summaryId }: ResultsPublication): SummaryInformationStub | null {
    return summaryId === null ? null : SummaryInformationStub.of(summaryId);
  }

  @FieldResolver(() => Document, { nullable: true, description: 'The stored copy; null where none is stored.' })
  document(
    @Root() { documentId }: ResultsPublication,
    @Ctx() { loaders }: PublicationsContext,
  ): Promise<Document | null> | null {
    return documentId === null ? null : loaders.document.byId.load(documentId);
  }

  @FieldResolver(() => [PublishedSection], { nullable: true, description: 'Its sections, in the order published.' })
  sections(@Root() { id }: ResultsPublication, @Ctx() { loaders }: PublicationsContext): Promise<PublishedSection[]> {
    return loaders.publishedSection.allOf('publication', id);
  }
}
