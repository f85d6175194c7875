import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import type { TreatiesContext } from '../context.ts';
import { Participant } from '../participant/participant.type.ts';
import { PartyStatus } from '../party-status/party-status.type.ts';
import {
  TreatyActionConnection,
  TreatyActionListArgs,
  type TreatyAction,
  type TreatyActionFilter,
} from '../treaty-action/treaty-action.type.ts';
import { TreatyStatementListArgs, type TreatyStatementFilter } from '../treaty-statement/treaty-statement.inputs.ts';
import { TreatyStatementConnection, type TreatyStatement } from '../treaty-statement/treaty-statement.type.ts';
import { Treaty } from '../treaty/treaty.type.ts';
import { Party } from './party.type.ts';

@Resolver(() => Party)
export class PartyResolver {
  @FieldResolver(() => Treaty, { nullable: true, description: 'The treaty.' })
  treaty(@Root() party: Party, @Ctx() { loaders }: TreatiesContext): Promise<Treaty | null> {
    return loaders.treaty.byId.load(party.treatyId);
  }

  @FieldResolver(() => Participant, { nullable: true, description: 'The participant.' })
  participant(@Root() party: Party, @Ctx() { loaders }: TreatiesContext): Promise<Participant | null> {
    return loaders.participant.byId.load(party.participantId);
  }

  @FieldResolver(() => PartyStatus, { nullable: true, description: 'What the treaty is for the participant on a day.' })
  status(
    @Root() party: Party,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'On which day. Default: `@at(asOf:)`.' })
    asOf: string | null,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<PartyStatus | null> {
    return loaders.partyStatus.on(party.treatyId, party.participantId, asOf ?? undefined);
  }

  @FieldResolver(() => TreatyActionConnection, { nullable: true, description: 'What it has done with the treaty.' })
  actions(
    @Root() party: Party,
    @Args(() => TreatyActionListArgs) args: ListArgs<TreatyActionFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<TreatyAction>> {
    return loaders.treatyAction.ofParty(party.id, args);
  }

  @FieldResolver(() => TreatyStatementConnection, {
    nullable: true,
    description:
      'What it has said of the treaty: reservations, declarations, objections. Null only when that can not be read.',
  })
  statements(
    @Root() { id }: Party,
    @Args(() => TreatyStatementListArgs) args: ListArgs<TreatyStatementFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<TreatyStatement>> {
    return loaders.treatyStatement.under('party', id, args);
  }
}
