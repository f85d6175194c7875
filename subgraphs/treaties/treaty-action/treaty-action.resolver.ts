import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import type { TreatiesContext } from '../context.ts';
import { LegalAct } from '../legal-act/legal-act.type.ts';
import { Party } from '../party/party.type.ts';
import { Treaty } from '../treaty/treaty.type.ts';
import {
  AddTreatyActionInput,
  AddTreatyActionPayload,
  CorrectTreatyActionInput,
  CorrectTreatyActionPayload,
} from './treaty-action.inputs.ts';
import { TreatyAction } from './treaty-action.type.ts';

@Resolver(() => TreatyAction)
export class TreatyActionResolver {
  @Query(() => TreatyAction, { nullable: true, description: 'One action; null where there is none with that id.' })
  treatyAction(
    @Arg('id', () => ID, { description: 'Such as `untc-4-4:kz:ratification`.' }) id: string,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<TreatyAction | null> {
    return loaders.treatyAction.byId.load(id);
  }

  @FieldResolver(() => Treaty, { nullable: true, description: 'The treaty it was done with.' })
  treaty(@Root() action: TreatyAction, @Ctx() { loaders }: TreatiesContext): Promise<Treaty | null> {
    return loaders.treaty.byId.load(action.treatyId);
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description: 'Who did it; null for what happened to the treaty itself.',
  })
  party(@Root() action: TreatyAction, @Ctx() { loaders }: TreatiesContext): Promise<Party | null> | null {
    return action.partyId === null ? null : loaders.party.byId.load(action.partyId);
  }

  @FieldResolver(() => LegalAct, {
    nullable: true,
    description:
      'The legal act of Kazakhstan that made it, such as the law that ratifies. Its date is not that of the action, which is done towards the other parties: a law binds nobody abroad before the instrument is deposited or exchanged. Null where no source says which.',
  })
  act(@Root() { actId }: TreatyAction, @Ctx() { loaders }: TreatiesContext): Promise<LegalAct | null> | null {
    return actId === null ? null : loaders.legalAct.byId.load(actId);
  }

  @Audience('STAFF')
  @Mutation(() => AddTreatyActionPayload, {
    nullable: true,
    description:
      'Records an action; the statuses that follow from it change with it. An entry into force takes two: ENTRY_INTO_FORCE of the treaty, which names no participant, and ENTRY_INTO_FORCE_FOR_PARTY of each participant that it then is in force for, Kazakhstan (`kz`) too. By the first alone nobody is known to be IN_FORCE. For AUTHORISED_BODY, which keeps the registry of treaties.',
  })
  async addTreatyAction(
    @Arg('input', () => AddTreatyActionInput, { description: 'The action.' }) input: AddTreatyActionInput,
    @Ctx() context: TreatiesContext,
  ): Promise<AddTreatyActionPayload> {
    return withAction(await context.services.treatyAction.add(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => CorrectTreatyActionPayload, {
    nullable: true,
    description:
      'Corrects a recorded action; what it said before stays in its history. For AUTHORISED_BODY, which keeps the registry of treaties.',
  })
  async correctTreatyAction(
    @Arg('input', () => CorrectTreatyActionInput, { description: 'The correction.' }) input: CorrectTreatyActionInput,
    @Ctx() context: TreatiesContext,
  ): Promise<CorrectTreatyActionPayload> {
    return withAction(await context.services.treatyAction.correct(input, context.caller), context);
  }
}

async function withAction<A extends { id: string | null }>(answer: A, { loaders }: TreatiesContext) {
  return { ...answer, treatyAction: answer.id === null ? null : await loaders.treatyAction.byId.load(answer.id) };
}
