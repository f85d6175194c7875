import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { TreatiesContext } from '../context.ts';
import { LegalAct } from '../legal-act/legal-act.type.ts';
import { LegalActVersionListArgs, type LegalActVersionFilter } from './legal-act-version.inputs.ts';
import { LegalActVersion, LegalActVersionConnection } from './legal-act-version.type.ts';

@Resolver(() => LegalActVersion)
export class LegalActVersionResolver {
  @Query(() => LegalActVersion, {
    nullable: true,
    description: 'One version of an act; null where there is none with that id.',
  })
  legalActVersion(
    @Arg('id', () => ID, { description: 'Such as `kz-gov-1141-2010-v2`: the Rules as amended in 2021.' }) id: string,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<LegalActVersion | null> {
    return loaders.legalActVersion.byId.load(id);
  }

  @Query(() => LegalActVersionConnection, {
    nullable: true,
    description: 'Versions of acts, as far as they are recorded. Null only when they can not be read.',
  })
  legalActVersions(
    @Args(() => LegalActVersionListArgs) args: ListArgs<LegalActVersionFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<LegalActVersion>> {
    return loaders.legalActVersion.list(args);
  }

  @FieldResolver(() => LegalAct, { nullable: true, description: 'The act that it is a version of.' })
  act(@Root() { actId }: LegalActVersion, @Ctx() { loaders }: TreatiesContext): Promise<LegalAct | null> {
    return loaders.legalAct.byId.load(actId);
  }

  @FieldResolver(() => LegalAct, {
    nullable: true,
    description: 'The act that made it by amending; null for the act as adopted.',
  })
  madeBy(@Root() { madeById }: LegalActVersion, @Ctx() { loaders }: TreatiesContext): Promise<LegalAct | null> | null {
    return madeById === null ? null : loaders.legalAct.byId.load(madeById);
  }
}
