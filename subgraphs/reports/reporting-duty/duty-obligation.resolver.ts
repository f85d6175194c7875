import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import type { ReportsContext } from '../context.ts';
import { DeadlineCertainty } from '../monitoring-cycle/deadline.type.ts';
import { requirementsIn } from '../monitoring-cycle/year-requirements.ts';
import { obligingBodies } from '../requirement/requirement.rule.ts';
import { deadlineOfDuty } from './duty-deadline.ts';
import { Mandate } from './mandate.type.ts';
import { partsOfDuty } from './reporting-duty.id.ts';
import { ReportingDuty } from './reporting-duty.type.ts';

/** Whether a body is obliged, and by what. */
@Resolver(() => ReportingDuty)
export class DutyObligationResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'False where the body need not deliver, such as one that ceased to be a central state body in the year, from that day on. Null where nobody can say, as its `lateness` is UNVERIFIED then: until the deadline of its regime is registered (`registerRequirement`, `correctRequirement`), and where bodies has no capacity of the year that makes the body a central state body (¶1). One that came by an import after the deadline was known is worked out by `reviseReportingDuties`.',
  })
  async isRequired(
    @Root() { id, recorded }: ReportingDuty,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<boolean | null> {
    const { certainty } = await deadlineOfDuty(id, loaders);
    return certainty === DeadlineCertainty.UNVERIFIED ? null : recorded.isRequired;
  }

  @FieldResolver(() => LocalizedText, {
    nullable: true,
    description: 'Why it is not required; null where it is, and where nobody can say.',
  })
  async reason(@Root() duty: ReportingDuty, @Ctx() context: ReportsContext): Promise<LocalizedText | null> {
    return (await this.isRequired(duty, context)) === false ? duty.recorded.reason : null;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'First day on which it was no longer required; null where it is, where it never was, and where nobody can say.',
  })
  async notRequiredSince(@Root() duty: ReportingDuty, @Ctx() context: ReportsContext): Promise<string | null> {
    return (await this.isRequired(duty, context)) === false ? duty.recorded.notRequiredSince : null;
  }

  @FieldResolver(() => [Mandate], {
    nullable: true,
    description:
      'What obliges the body, in the wording of the year; empty where the duty is not required, or nothing is registered. Where the regime is unverified, so is each of them.',
  })
  async mandatedBy(@Root() duty: ReportingDuty, @Ctx() context: ReportsContext): Promise<Mandate[]> {
    if ((await this.isRequired(duty, context)) === false) return [];
    const ofYear = await requirementsIn(partsOfDuty(duty.id).year, context.loaders);
    return ofYear.filter(({ kind }) => obligingBodies.has(kind)).map((each) => Mandate.from(each));
  }
}
