import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { addDays } from '../../_kit/civil-day.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import type { ReportsContext } from '../context.ts';
import { requirementsIn } from '../monitoring-cycle/year-requirements.ts';
import { partsOfDuty } from '../reporting-duty/reporting-duty.id.ts';
import { ReportingDuty } from '../reporting-duty/reporting-duty.type.ts';
import { HeadTenureStub } from '../stubs/head-tenure.stub.ts';
import { SubdivisionStub } from '../stubs/subdivision.stub.ts';
import { AnnualInformationListArgs, type AnnualInformationFilter } from './annual-information.inputs.ts';
import { AnnualInformation, AnnualInformationConnection } from './annual-information.type.ts';
import { completeness, isComplete } from './completeness.rule.ts';
import { CompletenessPoint } from './completeness.type.ts';
import { lackedOf } from './formality.rule.ts';
import { Formality } from './formality.ts';
import { contentOf } from './information-content.ts';

@Resolver(() => AnnualInformation)
export class AnnualInformationResolver {
  @Query(() => AnnualInformation, {
    nullable: true,
    description: 'One version of an information; null where there is none with that id.',
  })
  annualInformation(
    @Arg('id', () => ID, { description: 'Such as `cycle-2021:body-mfa:v1`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<AnnualInformation | null> {
    return loaders.annualInformation.byId.load(id);
  }

  @Query(() => AnnualInformationConnection, {
    nullable: true,
    description: 'What bodies report, every version apart. Null only when it can not be read.',
  })
  annualInformations(
    @Args(() => AnnualInformationListArgs) args: ListArgs<AnnualInformationFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<AnnualInformation>> {
    return loaders.annualInformation.list(args);
  }

  @FieldResolver(() => ReportingDuty, { nullable: true, description: 'The duty that it fulfils.' })
  duty(@Root() { dutyId }: AnnualInformation, @Ctx() { loaders }: ReportsContext): Promise<ReportingDuty | null> {
    return loaders.reportingDuty.byId.load(dutyId);
  }

  @FieldResolver(() => HeadTenureStub, {
    nullable: true,
    description: 'The head of the body who signed; null where nobody has, or it is not recorded who.',
  })
  signedBy(@Root() { signedById }: AnnualInformation): HeadTenureStub | null {
    return signedById === null ? null : HeadTenureStub.of(signedById);
  }

  @FieldResolver(() => SubdivisionStub, {
    nullable: true,
    description: 'The subdivision that prepared it (¶3); null where none is recorded.',
  })
  preparedBy(@Root() { preparedById }: AnnualInformation): SubdivisionStub | null {
    return preparedById === null ? null : SubdivisionStub.of(preparedById);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'First day of the year that it no longer reports on; null where it reports to the end of the year, or does not say.',
  })
  uncoveredFrom(@Root() { year, periodTo }: AnnualInformation): string | null {
    return periodTo === null || periodTo >= `${year}-12-31` ? null : addDays(periodTo, 1);
  }

  @FieldResolver(() => [CompletenessPoint], {
    nullable: true,
    description:
      'What the wording of the year asks of it, point by point: content (¶5), languages, signature and forms (¶7). Empty where nothing is registered.',
  })
  async completeness(
    @Root() information: AnnualInformation,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<CompletenessPoint[]> {
    const [ofYear, content] = await Promise.all([
      requirementsIn(partsOfDuty(information.dutyId).year, loaders),
      contentOf(information, loaders),
    ]);
    return completeness(ofYear, { information, content });
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'True where every point of `completeness` is met, false where one is not. Null where that can not be said: some point is not checked, or there is none.',
  })
  async isComplete(@Root() information: AnnualInformation, @Ctx() context: ReportsContext): Promise<boolean | null> {
    return isComplete(await this.completeness(information, context));
  }

  @FieldResolver(() => [Formality], {
    nullable: true,
    description:
      'What ¶7 asks of it beside its content and that is not there, by the wording of its year; empty where nothing is lacking. Null where nobody can say what that year asks: the wording is not in the source, or the regime is unverified.',
  })
  async lacks(@Root() information: AnnualInformation, @Ctx() { loaders }: ReportsContext): Promise<Formality[] | null> {
    return lackedOf(await requirementsIn(partsOfDuty(information.dutyId).year, loaders), information);
  }
}
