import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ReportsContext } from '../context.ts';
import { notAnalysed } from './input-use.rule.ts';
import { ReportInputUse } from './input-use.type.ts';

@Resolver(() => ReportInputUse)
export class ReportInputUseResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How much of it the hub has on the treaty up to the end of the year. INFORMATION: observations, of whichever party, of indicators on the treaty, whose period was over by then. PERIODIC_REPORTS: reports that were submitted by then. RECOMMENDATIONS and ADVISORY_PROPOSALS: those to Kazakhstan made by then, or without a date. Null where that can not be known.',
  })
  available(@Root() input: ReportInputUse, @Ctx() { loaders }: ReportsContext): Promise<number | null> {
    return loaders.inputUse.available(input);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How much of that the entry does not cite, at least 0; null where that can not be known.',
  })
  async notAnalysed(@Root() input: ReportInputUse, @Ctx() { loaders }: ReportsContext): Promise<number | null> {
    return notAnalysed(await loaders.inputUse.available(input), input.analysed);
  }
}
