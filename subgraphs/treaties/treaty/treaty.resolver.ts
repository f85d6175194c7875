import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import type { TreatiesContext } from '../context.ts';
import { Party, PartyConnection, PartyListArgs, type PartyFilter } from '../party/party.type.ts';
import { partyId } from '../party/party.id.ts';
import { PartyStatus } from '../party-status/party-status.type.ts';
import {
  TreatyActionConnection,
  TreatyActionListArgs,
  type TreatyAction,
  type TreatyActionFilter,
} from '../treaty-action/treaty-action.type.ts';
import { TreatyListArgs, type TreatyFilter } from './treaty.inputs.ts';
import { Treaty, TreatyConnection } from './treaty.type.ts';

@Resolver(() => Treaty)
export class TreatyResolver {
  @Query(() => Treaty, { nullable: true, description: 'One treaty; null where there is none with that id.' })
  treaty(
    @Arg('id', () => ID, {
      description:
        'Such as `untc-4-4`: number 4 in chapter IV of the UN Treaty Collection. Or an external identifier as `scheme:value`, such as `UNTS:14668`, the scheme in any case. Or an id that it had before it was merged with another.',
    })
    id: string,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Treaty | null> {
    return loaders.treaty.find(id);
  }

  @Query(() => TreatyConnection, { nullable: true, description: 'Treaties. Null only when they can not be read.' })
  treaties(
    @Args(() => TreatyListArgs) args: ListArgs<TreatyFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<Treaty>> {
    return loaders.treaty.list(args);
  }

  @FieldResolver(() => PartyConnection, {
    nullable: true,
    description: 'Those who have done something with the treaty.',
  })
  parties(
    @Root() treaty: Treaty,
    @Args(() => PartyListArgs) args: ListArgs<PartyFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<Party>> {
    return loaders.party.ofTreaty(treaty.id, args);
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description: 'One participant in its relation to the treaty; null where it has done nothing with it.',
  })
  party(
    @Root() treaty: Treaty,
    @Arg('participant', () => ID, { defaultValue: 'kz', description: 'Who. Default: Kazakhstan.' }) participant: string,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Party | null> {
    return loaders.party.byId.load(partyId(treaty.id, participant));
  }

  @FieldResolver(() => PartyStatus, {
    nullable: true,
    description: 'What the treaty is for a participant on a day; null where there is no such participant.',
  })
  status(
    @Root() treaty: Treaty,
    @Arg('participant', () => ID, { defaultValue: 'kz', description: 'For whom. Default: Kazakhstan.' })
    participant: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'On which day. Default: `@at(asOf:)`.' })
    asOf: string | null,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<PartyStatus | null> {
    return loaders.partyStatus.on(treaty.id, participant, asOf ?? undefined);
  }

  @FieldResolver(() => TreatyActionConnection, {
    nullable: true,
    description: 'What was done with the treaty, by anybody and to itself.',
  })
  actions(
    @Root() treaty: Treaty,
    @Args(() => TreatyActionListArgs) args: ListArgs<TreatyActionFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<TreatyAction>> {
    return loaders.treatyAction.ofTreaty(treaty.id, args);
  }
}
