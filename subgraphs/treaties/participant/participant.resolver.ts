import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { TreatiesContext } from '../context.ts';
import { PartyConnection, PartyListArgs, type Party, type PartyFilter } from '../party/party.type.ts';
import { TreatyStatementListArgs, type TreatyStatementFilter } from '../treaty-statement/treaty-statement.inputs.ts';
import { TreatyStatementConnection, type TreatyStatement } from '../treaty-statement/treaty-statement.type.ts';
import { Participant, ParticipantConnection, ParticipantListArgs, type ParticipantFilter } from './participant.type.ts';

@Resolver(() => Participant)
export class ParticipantResolver {
  @Query(() => Participant, { nullable: true, description: 'One participant; null where there is none with that id.' })
  participant(
    @Arg('id', () => ID, { description: 'Such as `kz`, `org-european-union`, `former-yugoslavia`.' }) id: string,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Participant | null> {
    return loaders.participant.byId.load(id);
  }

  @Query(() => ParticipantConnection, {
    nullable: true,
    description: 'States and organisations. Null only when they can not be read.',
  })
  participants(
    @Args(() => ParticipantListArgs) args: ListArgs<ParticipantFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<Participant>> {
    return loaders.participant.list(args);
  }

  @FieldResolver(() => PartyConnection, { nullable: true, description: 'The treaties it has done something with.' })
  parties(
    @Root() participant: Participant,
    @Args(() => PartyListArgs) args: ListArgs<PartyFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<Party>> {
    return loaders.party.ofParticipant(participant.id, args);
  }

  @FieldResolver(() => TreatyStatementConnection, {
    nullable: true,
    description:
      'What it has said of treaties: reservations, declarations, objections. Null only when that can not be read.',
  })
  statements(
    @Root() { id }: Participant,
    @Args(() => TreatyStatementListArgs) args: ListArgs<TreatyStatementFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<TreatyStatement>> {
    return loaders.treatyStatement.under('participant', id, args);
  }
}
