import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ReportsContext, ReportsLoaders } from '../context.ts';
import { compareSection, readComparisonId } from './section-comparison.rule.ts';
import { SectionComparison } from './section-comparison.type.ts';
import { SectionComparisonValue } from './section-comparison.value.ts';
import { SummarySection } from './summary-section.type.ts';

@Resolver(() => SectionComparison)
export class SectionComparisonResolver {
  @FieldResolver(() => SummarySection, {
    nullable: true,
    description: 'The section it is compared with; null where the text is of none.',
  })
  section(
    @Root() { sectionId }: SectionComparison,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<SummarySection | null> | null {
    return sectionId === null ? null : loaders.summarySection.byId.load(sectionId);
  }
}

/** Null where the id is none, or names a section that does not exist. */
export async function comparisonOf(id: string, loaders: ReportsLoaders): Promise<SectionComparison | null> {
  const parts = readComparisonId(id);
  if (parts === null) return null;
  const { sectionId, hash } = parts;
  const known = { id, sectionId, value: SectionComparisonValue.NOT_DISPATCHED };
  if (sectionId === null) return Object.assign(new SectionComparison(), known);
  const section = await loaders.summarySection.byId.load(sectionId);
  if (section === null) return null;
  const dispatches = await loaders.dispatch.allOf('summary', section.summaryId);
  const value = compareSection(section.contentHash, dispatches.length > 0, hash);
  return Object.assign(new SectionComparison(), { ...known, value });
}
