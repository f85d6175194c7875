import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { TreatiesContext } from '../context.ts';
import { Participant } from '../participant/participant.type.ts';
import { TreatyAction } from '../treaty-action/treaty-action.type.ts';
import { Treaty } from '../treaty/treaty.type.ts';
import { PartyStatus } from './party-status.type.ts';

@Resolver(() => PartyStatus)
export class PartyStatusResolver {
  @FieldResolver(() => Treaty, { nullable: true, description: 'The treaty.' })
  treaty(@Root() status: PartyStatus, @Ctx() { loaders }: TreatiesContext): Promise<Treaty | null> {
    return loaders.treaty.byId.load(status.treatyId);
  }

  @FieldResolver(() => Participant, { nullable: true, description: 'The participant.' })
  participant(@Root() status: PartyStatus, @Ctx() { loaders }: TreatiesContext): Promise<Participant | null> {
    return loaders.participant.byId.load(status.participantId);
  }

  @FieldResolver(() => TreatyAction, {
    nullable: true,
    description: 'The consent to be bound that holds on that day: its kind and date. Null where none is recorded.',
  })
  boundBy(@Root() status: PartyStatus, @Ctx() { loaders }: TreatiesContext): Promise<TreatyAction | null> | null {
    return status.boundById === null ? null : loaders.treatyAction.byId.load(status.boundById);
  }
}
