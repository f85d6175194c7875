import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ReportsContext } from '../context.ts';
import { ReportingDuty } from '../reporting-duty/reporting-duty.type.ts';
import { AnnualInformationListArgs, type AnnualInformationFilter } from './annual-information.inputs.ts';
import { AnnualInformation, AnnualInformationConnection } from './annual-information.type.ts';

@Resolver(() => AnnualInformation)
export class AnnualInformationResolver {
  @Query(() => AnnualInformation, {
    nullable: true,
    description: 'One version; null where there is none with that id.',
  })
  annualInformation(
    @Arg('id', () => ID, { description: 'Such as `cycle-2021:body-mfa:v1`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<AnnualInformation | null> {
    return loaders.annualInformation.byId.load(id);
  }

  @Query(() => AnnualInformationConnection, {
    nullable: true,
    description: 'Versions. Null only when they can not be read.',
  })
  annualInformations(
    @Args(() => AnnualInformationListArgs) args: ListArgs<AnnualInformationFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<AnnualInformation>> {
    return loaders.annualInformation.list(args);
  }

  @FieldResolver(() => ReportingDuty, { nullable: true, description: 'The duty.' })
  duty(@Root() { dutyId }: AnnualInformation, @Ctx() { loaders }: ReportsContext): Promise<ReportingDuty | null> {
    return loaders.reportingDuty.byId.load(dutyId);
  }
}
