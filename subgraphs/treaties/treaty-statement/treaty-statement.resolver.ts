import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { TreatiesContext } from '../context.ts';
import { Participant } from '../participant/participant.type.ts';
import { Party } from '../party/party.type.ts';
import { Treaty } from '../treaty/treaty.type.ts';
import { TreatyAction } from '../treaty-action/treaty-action.type.ts';
import { TreatyStatementListArgs, type TreatyStatementFilter } from './treaty-statement.inputs.ts';
import { TreatyStatement, TreatyStatementConnection } from './treaty-statement.type.ts';

@Resolver(() => TreatyStatement)
export class TreatyStatementResolver {
  @Query(() => TreatyStatement, {
    nullable: true,
    description: 'One statement; null where there is none with that id.',
  })
  treatyStatement(
    @Arg('id', () => ID, { description: 'Such as `untc-4-9:kz:statement-1`.' }) id: string,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<TreatyStatement | null> {
    return loaders.treatyStatement.byId.load(id);
  }

  @Query(() => TreatyStatementConnection, {
    nullable: true,
    description: 'Reservations, declarations and objections to all treaties. Null only when they can not be read.',
  })
  treatyStatements(
    @Args(() => TreatyStatementListArgs) args: ListArgs<TreatyStatementFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<TreatyStatement>> {
    return loaders.treatyStatement.list(args);
  }

  @FieldResolver(() => Treaty, { nullable: true, description: 'The treaty that it speaks of.' })
  treaty(@Root() { treatyId }: TreatyStatement, @Ctx() { loaders }: TreatiesContext): Promise<Treaty | null> {
    return loaders.treaty.byId.load(treatyId);
  }

  @FieldResolver(() => Participant, { nullable: true, description: 'Who made it.' })
  participant(
    @Root() { participantId }: TreatyStatement,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Participant | null> {
    return loaders.participant.byId.load(participantId);
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description: 'Who made it, in its relation to the treaty; null where nothing else is recorded of the two.',
  })
  party(@Root() { partyId }: TreatyStatement, @Ctx() { loaders }: TreatiesContext): Promise<Party | null> {
    return loaders.party.byId.load(partyId);
  }

  @FieldResolver(() => TreatyAction, {
    nullable: true,
    description: 'The action that it was made as, or made with; null where no source connects the two.',
  })
  action(
    @Root() { actionId }: TreatyStatement,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<TreatyAction | null> | null {
    return actionId === null ? null : loaders.treatyAction.byId.load(actionId);
  }
}
