import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { TreatiesContext } from '../context.ts';
import { Treaty } from '../treaty/treaty.type.ts';
import { ImplementingMeasureListArgs, type ImplementingMeasureFilter } from './implementing-measure.inputs.ts';
import { ImplementingMeasureConnection, type ImplementingMeasure } from './implementing-measure.type.ts';

@Resolver(() => Treaty)
export class TreatyMeasuresResolver {
  @FieldResolver(() => ImplementingMeasureConnection, {
    nullable: true,
    description:
      'Which legal acts of Kazakhstan carry it out, as a whole or provision by provision, and how far (¶6(2)). Empty where nothing has been recorded, which does not mean that nothing carries it out.',
  })
  implementingMeasures(
    @Root() treaty: Treaty,
    @Args(() => ImplementingMeasureListArgs) args: ListArgs<ImplementingMeasureFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<ImplementingMeasure>> {
    return loaders.implementingMeasure.under('treaty', treaty.id, args);
  }
}
