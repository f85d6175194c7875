import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { entryById } from '../annual-entry/annual-entry.lookup.ts';
import { AnnualEntry } from '../annual-entry/annual-entry.type.ts';
import type { ReportsContext } from '../context.ts';
import { SummarySection } from '../summary-section/summary-section.type.ts';
import { SectionEntryLinkListArgs, type SectionEntryLinkFilter } from './section-entry-link.inputs.ts';
import { SectionEntryLink, SectionEntryLinkConnection } from './section-entry-link.type.ts';

@Resolver(() => SectionEntryLink)
export class SectionEntryLinkResolver {
  @Query(() => SectionEntryLink, {
    nullable: true,
    description: 'One link of a section to an entry; null where there is none with that id.',
  })
  sectionEntryLink(
    @Arg('id', () => ID, { description: 'Such as `summary-2021-s16:cycle-2021:body-mia:v1:untc-4-16`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<SectionEntryLink | null> {
    return loaders.sectionEntryLink.byId.load(id);
  }

  @Query(() => SectionEntryLinkConnection, {
    nullable: true,
    description: 'On which entries of bodies the sections of summaries rest. Null only when they can not be read.',
  })
  sectionEntryLinks(
    @Args(() => SectionEntryLinkListArgs) args: ListArgs<SectionEntryLinkFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<SectionEntryLink>> {
    return loaders.sectionEntryLink.list(args);
  }

  @FieldResolver(() => SummarySection, { nullable: true, description: 'The section.' })
  section(@Root() { sectionId }: SectionEntryLink, @Ctx() { loaders }: ReportsContext): Promise<SummarySection | null> {
    return loaders.summarySection.byId.load(sectionId);
  }

  @FieldResolver(() => AnnualEntry, {
    nullable: true,
    description: 'The entry that the section rests on, of either kind.',
  })
  entry(@Root() { entryId }: SectionEntryLink, @Ctx() { loaders }: ReportsContext): Promise<AnnualEntry | null> {
    return entryById(entryId, loaders);
  }
}
