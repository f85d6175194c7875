import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { TreatiesContext } from '../context.ts';
import { LegalAct } from '../legal-act/legal-act.type.ts';
import { Provision } from '../provision/provision.type.ts';
import { Treaty } from '../treaty/treaty.type.ts';
import { ImplementingMeasureListArgs, type ImplementingMeasureFilter } from './implementing-measure.inputs.ts';
import { ImplementingMeasure, ImplementingMeasureConnection } from './implementing-measure.type.ts';

@Resolver(() => ImplementingMeasure)
export class ImplementingMeasureResolver {
  @Query(() => ImplementingMeasure, {
    nullable: true,
    description: 'One measure; null where there is none with that id.',
  })
  implementingMeasure(
    @Arg('id', () => ID, { description: 'Such as `measure-untc-4-9-art-1-code-226-2014`.' }) id: string,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<ImplementingMeasure | null> {
    return loaders.implementingMeasure.byId.load(id);
  }

  @Query(() => ImplementingMeasureConnection, {
    nullable: true,
    description: 'Which legal acts carry out which treaties, and how far. Null only when they can not be read.',
  })
  implementingMeasures(
    @Args(() => ImplementingMeasureListArgs) args: ListArgs<ImplementingMeasureFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<ImplementingMeasure>> {
    return loaders.implementingMeasure.list(args);
  }

  @FieldResolver(() => LegalAct, {
    nullable: true,
    description: 'The act; null where the assessment is that none carries it out.',
  })
  act(@Root() { actId }: ImplementingMeasure, @Ctx() { loaders }: TreatiesContext): Promise<LegalAct | null> | null {
    return actId === null ? null : loaders.legalAct.byId.load(actId);
  }

  @FieldResolver(() => Treaty, { nullable: true, description: 'The treaty that it carries out.' })
  treaty(@Root() { treatyId }: ImplementingMeasure, @Ctx() { loaders }: TreatiesContext): Promise<Treaty | null> {
    return loaders.treaty.byId.load(treatyId);
  }

  @FieldResolver(() => Provision, {
    nullable: true,
    description: 'The provision that it carries out; null where it is the treaty as a whole, or no source says which.',
  })
  provision(
    @Root() { provisionId }: ImplementingMeasure,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Provision | null> | null {
    return provisionId === null ? null : loaders.provision.byId.load(provisionId);
  }
}
