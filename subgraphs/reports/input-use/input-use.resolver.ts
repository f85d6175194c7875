import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ReportsContext } from '../context.ts';
import { notAnalysed } from './input-use.rule.ts';
import { ReportInputUse } from './input-use.type.ts';

@Resolver(() => ReportInputUse)
export class ReportInputUseResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How much of it the hub has on the treaty up to the end of the year, what has no date included; of recommendations, those to Kazakhstan. Null where that can not be known.',
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
