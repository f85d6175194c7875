import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ReportsContext } from '../context.ts';
import { yearOf } from '../monitoring-cycle/monitoring-cycle.id.ts';
import { isAskedIn } from '../monitoring-cycle/year-requirements.ts';
import { RequirementKind } from '../requirement/requirement.kind.ts';
import { SummaryInformation } from './summary-information.type.ts';

/** ¶8 beside `missingBodies` and `missingCopies`: what else is missing. */
@Resolver(() => SummaryInformation)
export class SummaryAssessmentResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the foreign policy assessment is missing that the regime of the cycle asks for (¶8 of the Rules of 2010): it is there in no language, of which ¶8 names none. Without it the summary is neither completed nor dispatched. Null where nothing is known to ask for one.',
  })
  async isAssessmentMissing(
    @Root() { cycleId, foreignPolicyAssessment }: SummaryInformation,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<boolean | null> {
    const isAsked = await isAskedIn(yearOf(cycleId), RequirementKind.ASSESSMENT, loaders);
    return isAsked ? foreignPolicyAssessment === null : null;
  }
}
