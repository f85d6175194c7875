import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { civilDay } from '../annual-information/annual-information.state.rule.ts';
import type { ReportsContext } from '../context.ts';
import { Deadline } from '../monitoring-cycle/deadline.type.ts';
import { yearOf } from '../monitoring-cycle/monitoring-cycle.id.ts';
import { deadlineOf } from '../monitoring-cycle/year-requirements.ts';
import { judged } from '../reporting-duty/lateness.rule.ts';
import { Lateness } from '../reporting-duty/lateness.type.ts';
import { RequirementKind } from '../requirement/requirement.kind.ts';
import { SummaryInformation } from './summary-information.type.ts';

@Resolver(() => SummaryInformation)
export class SummaryLatenessResolver {
  @FieldResolver(() => Deadline, {
    nullable: true,
    description: 'Until when the authorised body sends it (¶8 of the Rules of 2010: 10 December).',
  })
  deadline(@Root() { cycleId }: SummaryInformation, @Ctx() { loaders }: ReportsContext): Promise<Deadline> {
    return deadlineOf(yearOf(cycleId), RequirementKind.SUMMARY_DEADLINE, loaders);
  }

  @FieldResolver(() => Lateness, {
    nullable: true,
    description:
      'How it stands against its deadline on the day of `@at(today:)`: its first dispatch counts, which under ¶8 goes to the Office of the Prime Minister.',
  })
  async lateness(@Root() summary: SummaryInformation, @Ctx() context: ReportsContext): Promise<Lateness> {
    const { loaders, clocks } = context;
    const [deadline, [first = null]] = await Promise.all([
      this.deadline(summary, context),
      loaders.dispatch.allOf('summary', summary.id),
    ]);
    const deliveredOn = civilDay(first?.dispatchedAt ?? null);
    return judged({ isRequired: true, deadline, deliveredOn, today: clocks.today });
  }
}
