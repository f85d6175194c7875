import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { Body } from '../body/body.type.ts';
import type { BodiesContext } from '../context.ts';
import {
  CorrectBodySuccessionInput,
  CorrectBodySuccessionPayload,
  RecordBodySuccessionInput,
  RecordBodySuccessionPayload,
} from './body-succession.inputs.ts';
import { BodySuccession } from './body-succession.type.ts';

@Resolver(() => BodySuccession)
export class BodySuccessionResolver {
  @FieldResolver(() => Body, { nullable: true, description: 'The body that came before.' })
  predecessor(@Root() succession: BodySuccession, @Ctx() { loaders }: BodiesContext): Promise<Body | null> {
    return loaders.body.byId.load(succession.predecessorId);
  }

  @FieldResolver(() => Body, { nullable: true, description: 'The body that came after.' })
  successor(@Root() succession: BodySuccession, @Ctx() { loaders }: BodiesContext): Promise<Body | null> {
    return loaders.body.byId.load(succession.successorId);
  }

  @Audience('STAFF')
  @Mutation(() => RecordBodySuccessionPayload, {
    nullable: true,
    description:
      'Records that one body followed another. What it watched goes over by `transferAssignments`. Its drafts, and what is confidential and of it, concerns it or is disclosed to it, are then for the successor, too, unless only functions were transferred. For STEWARD.',
  })
  async recordBodySuccession(
    @Arg('input', () => RecordBodySuccessionInput, { description: 'The succession.' })
    input: RecordBodySuccessionInput,
    @Ctx() context: BodiesContext,
  ): Promise<RecordBodySuccessionPayload> {
    return withSuccession(await context.services.bodySuccession.record(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => CorrectBodySuccessionPayload, {
    nullable: true,
    description:
      'Corrects how, when or by which act one body followed another; what it said before stays in its history. For STEWARD.',
  })
  async correctBodySuccession(
    @Arg('input', () => CorrectBodySuccessionInput, { description: 'The correction.' })
    input: CorrectBodySuccessionInput,
    @Ctx() context: BodiesContext,
  ): Promise<CorrectBodySuccessionPayload> {
    return withSuccession(await context.services.bodySuccession.correct(input, context.caller), context);
  }
}

async function withSuccession<A extends { id: string | null }>(answer: A, { loaders }: BodiesContext) {
  return { ...answer, succession: answer.id === null ? null : await loaders.bodySuccession.again(answer.id) };
}
