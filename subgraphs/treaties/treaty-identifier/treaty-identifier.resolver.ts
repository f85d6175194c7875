import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { TreatiesContext } from '../context.ts';
import { Treaty } from '../treaty/treaty.type.ts';
import { TreatyIdentifierListArgs, type TreatyIdentifierFilter } from './treaty-identifier.inputs.ts';
import { TreatyIdentifier, TreatyIdentifierConnection } from './treaty-identifier.type.ts';

@Resolver(() => TreatyIdentifier)
export class TreatyIdentifierResolver {
  @Query(() => TreatyIdentifier, {
    nullable: true,
    description: 'One identifier; null where there is none with that id.',
  })
  treatyIdentifier(
    @Arg('id', () => ID, { description: 'Such as `unts:14668`, the scheme in small letters.' }) id: string,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<TreatyIdentifier | null> {
    return loaders.treatyIdentifier.byId.load(id);
  }

  @Query(() => TreatyIdentifierConnection, {
    nullable: true,
    description: 'Identifiers of treaties. Null only when they can not be read.',
  })
  treatyIdentifiers(
    @Args(() => TreatyIdentifierListArgs) args: ListArgs<TreatyIdentifierFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<TreatyIdentifier>> {
    return loaders.treatyIdentifier.list(args);
  }

  @FieldResolver(() => Treaty, { nullable: true, description: 'The treaty that it leads to.' })
  treaty(@Root() { treatyId }: TreatyIdentifier, @Ctx() { loaders }: TreatiesContext): Promise<Treaty | null> {
    return loaders.treaty.byId.load(treatyId);
  }
}
