import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { nodeFields } from '../../_kit/query/selection.ts';
import type { ReportsContext } from '../context.ts';
import { yearOf } from '../monitoring-cycle/monitoring-cycle.id.ts';
import { isAskedIn } from '../monitoring-cycle/year-requirements.ts';
import { RecommendationListArgs, type RecommendationFilter } from '../recommendation/recommendation.inputs.ts';
import { RecommendationConnection, type Recommendation } from '../recommendation/recommendation.type.ts';
import { RequirementKind } from '../requirement/requirement.kind.ts';
import { SummaryInformation } from './summary-information.type.ts';

/** ¶9 beyond what is attached: each recommendation that concerns the summary is attached, unattached or missing. */
@Resolver(() => SummaryInformation)
export class SummaryCopiesResolver {
  @FieldResolver(() => RecommendationConnection, {
    nullable: true,
    description:
      'Recommendations of which ¶9 of the Rules of 2010 asks for a copy and the hub has none: made to Kazakhstan by international organisations (their treaty bodies and the Universal Periodic Review count), on a treaty that a body has to report on in this cycle (its duty items), not later than in its year, or undated; with no stored copy of their document, and none attached here. Inferred links to treaties count. Null where what the regime of the cycle requires of copies is unverified, or they can not be read.',
  })
  missingCopies(
    @Root() summary: SummaryInformation,
    @Args(() => RecommendationListArgs) args: ListArgs<RecommendationFilter>,
    @Ctx() { loaders }: ReportsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Recommendation> | null> {
    return whereAsked(summary, loaders, () =>
      loaders.recommendation.under('summaryMissing', summary.id, args, nodeFields(info)),
    );
  }

  @FieldResolver(() => RecommendationConnection, {
    nullable: true,
    description:
      'Recommendations whose copy the hub has and that is not attached here. ¶9: the authorised body attaches to the summary information copies of recommendations of international organisations, if there are any; it does not say which concern a summary, so the conditions are those of `missingCopies`. One that is attached without its document counts as not attached. Null where what the regime of the cycle requires of copies is unverified, or they can not be read.',
  })
  unattachedRecommendations(
    @Root() summary: SummaryInformation,
    @Args(() => RecommendationListArgs) args: ListArgs<RecommendationFilter>,
    @Ctx() { loaders }: ReportsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Recommendation> | null> {
    return whereAsked(summary, loaders, () =>
      loaders.recommendation.under('summaryUnattached', summary.id, args, nodeFields(info)),
    );
  }
}

/** What nobody has registered asks for no copies. */
async function whereAsked<T>(
  { cycleId }: SummaryInformation,
  loaders: ReportsContext['loaders'],
  read: () => Promise<T>,
): Promise<T | null> {
  return (await isAskedIn(yearOf(cycleId), RequirementKind.COPIES, loaders)) ? read() : null;
}
