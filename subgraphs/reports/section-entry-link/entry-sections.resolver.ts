import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { AnnualEntry } from '../annual-entry/annual-entry.type.ts';
import type { ReportsContext } from '../context.ts';
import { SummarySectionListArgs, type SummarySectionFilter } from '../summary-section/summary-section.inputs.ts';
import { SummarySectionConnection, type SummarySection } from '../summary-section/summary-section.type.ts';

@Resolver(() => AnnualEntry)
export class EntrySectionsResolver {
  @FieldResolver(() => SummarySectionConnection, {
    nullable: true,
    description: 'The sections of summaries that rest on it (¶8). Null only when they can not be read.',
  })
  summarySections(
    @Root() { id }: AnnualEntry,
    @Args(() => SummarySectionListArgs) args: ListArgs<SummarySectionFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<SummarySection>> {
    return loaders.summarySection.under('entry', id, args);
  }
}
