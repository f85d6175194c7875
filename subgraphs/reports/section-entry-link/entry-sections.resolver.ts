import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ReportsContext } from '../context.ts';
import { InForceEntry } from '../in-force-entry/in-force-entry.type.ts';
import { NotInForceEntry } from '../not-in-force-entry/not-in-force-entry.type.ts';
import { SummarySectionListArgs, type SummarySectionFilter } from '../summary-section/summary-section.inputs.ts';
import { SummarySectionConnection, type SummarySection } from '../summary-section/summary-section.type.ts';

const description = 'The sections of summaries that rest on it (¶8). Null only when they can not be read.';

@Resolver(() => InForceEntry)
export class InForceEntrySectionsResolver {
  @FieldResolver(() => SummarySectionConnection, { nullable: true, description })
  summarySections(
    @Root() { id }: InForceEntry,
    @Args(() => SummarySectionListArgs) args: ListArgs<SummarySectionFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<SummarySection>> {
    return loaders.summarySection.under('inForceEntry', id, args);
  }
}

@Resolver(() => NotInForceEntry)
export class NotInForceEntrySectionsResolver {
  @FieldResolver(() => SummarySectionConnection, { nullable: true, description })
  summarySections(
    @Root() { id }: NotInForceEntry,
    @Args(() => SummarySectionListArgs) args: ListArgs<SummarySectionFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<SummarySection>> {
    return loaders.summarySection.under('notInForceEntry', id, args);
  }
}
