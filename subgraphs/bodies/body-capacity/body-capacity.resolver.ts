import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { Body } from '../body/body.type.ts';
import type { BodiesContext } from '../context.ts';
import {
  AddBodyCapacityInput,
  AddBodyCapacityPayload,
  CorrectBodyCapacityInput,
  CorrectBodyCapacityPayload,
} from './body-capacity.inputs.ts';
import { BodyCapacity } from './body-capacity.type.ts';

@Resolver(() => BodyCapacity)
export class BodyCapacityResolver {
  @FieldResolver(() => Body, { nullable: true, description: 'The body that has the capacity.' })
  body(@Root() capacity: BodyCapacity, @Ctx() { loaders }: BodiesContext): Promise<Body | null> {
    return loaders.body.byId.load(capacity.bodyId);
  }

  @Audience('STAFF')
  @Mutation(() => AddBodyCapacityPayload, {
    nullable: true,
    description: 'Records as what a body takes part in the monitoring, and from when to when. For STEWARD.',
  })
  async addBodyCapacity(
    @Arg('input', () => AddBodyCapacityInput, { description: 'The capacity.' }) input: AddBodyCapacityInput,
    @Ctx() context: BodiesContext,
  ): Promise<AddBodyCapacityPayload> {
    return withCapacity(await context.services.bodyCapacity.add(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => CorrectBodyCapacityPayload, {
    nullable: true,
    description: 'Corrects a recorded capacity, or ends it; what it said before stays in its history. For STEWARD.',
  })
  async correctBodyCapacity(
    @Arg('input', () => CorrectBodyCapacityInput, { description: 'The correction.' }) input: CorrectBodyCapacityInput,
    @Ctx() context: BodiesContext,
  ): Promise<CorrectBodyCapacityPayload> {
    return withCapacity(await context.services.bodyCapacity.correct(input, context.caller), context);
  }
}

async function withCapacity<A extends { id: string | null }>(answer: A, { loaders }: BodiesContext) {
  return { ...answer, bodyCapacity: answer.id === null ? null : await loaders.bodyCapacity.again(answer.id) };
}
