import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ReportsContext } from '../context.ts';
import { TreatyStub } from '../stubs/treaty.stub.ts';
import {
  SectionEntryLinkListArgs,
  type SectionEntryLinkFilter,
} from '../section-entry-link/section-entry-link.inputs.ts';
import { SectionEntryLinkConnection, type SectionEntryLink } from '../section-entry-link/section-entry-link.type.ts';
import { BodyStub } from '../stubs/body.stub.ts';
import { SummaryInformation } from '../summary-information/summary-information.type.ts';
import { SummarySectionListArgs, type SummarySectionFilter } from './summary-section.inputs.ts';
import { SummarySection, SummarySectionConnection } from './summary-section.type.ts';
import { comparisonOf } from './section-comparison.resolver.ts';
import { SectionComparison } from './section-comparison.type.ts';

@Resolver(() => SummarySection)
export class SummarySectionResolver {
  @Query(() => SummarySection, {
    nullable: true,
    description: 'One section of a summary; null where there is none with that id.',
  })
  summarySection(
    @Arg('id', () => ID, { description: 'Such as `summary-2021-s1`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<SummarySection | null> {
    return loaders.summarySection.byId.load(id);
  }

  @Query(() => SummarySectionConnection, {
    nullable: true,
    description: 'Sections of summary informations. Null only when they can not be read.',
  })
  summarySections(
    @Args(() => SummarySectionListArgs) args: ListArgs<SummarySectionFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<SummarySection>> {
    return loaders.summarySection.list(args);
  }

  @FieldResolver(() => SummaryInformation, { nullable: true, description: 'The summary it is a part of.' })
  summary(
    @Root() { summaryId }: SummarySection,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<SummaryInformation | null> {
    return loaders.summaryInformation.byId.load(summaryId);
  }

  @FieldResolver(() => TreatyStub, {
    nullable: true,
    description: 'The treaty it is about; null where it is about several or none.',
  })
  treaty(@Root() { treatyId }: SummarySection): TreatyStub | null {
    return treatyId === null ? null : TreatyStub.of(treatyId);
  }

  @FieldResolver(() => SectionEntryLinkConnection, {
    nullable: true,
    description: 'The entries of bodies that it rests on. Null only when they can not be read.',
  })
  entries(
    @Root() { id }: SummarySection,
    @Args(() => SectionEntryLinkListArgs) args: ListArgs<SectionEntryLinkFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<SectionEntryLink>> {
    return loaders.sectionEntryLink.under('section', id, args);
  }

  @FieldResolver(() => [BodyStub], {
    nullable: true,
    description: 'The bodies whose entries it rests on, by id; empty where it rests on none.',
  })
  async bodies(@Root() { id }: SummarySection, @Ctx() { loaders }: ReportsContext): Promise<BodyStub[]> {
    return (await loaders.summarySection.bodies.load(id)).map((body) => BodyStub.of(body));
  }

  @FieldResolver(() => SectionComparison, {
    nullable: true,
    description: 'How a text with this hash compares with the section as it was dispatched. Null for what is no hash.',
  })
  comparison(
    @Root() { id }: SummarySection,
    @Arg('contentHash', () => String, { description: 'As `SummarySection.contentHash`: 64 digits, lower case.' })
    contentHash: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<SectionComparison | null> {
    return comparisonOf(`${id}:${contentHash}`, loaders);
  }
}
