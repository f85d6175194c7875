import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { Body } from '../body/body.type.ts';
import type { BodiesContext } from '../context.ts';
import {
  AddBodyNameInput,
  AddBodyNamePayload,
  CorrectBodyNameInput,
  CorrectBodyNamePayload,
} from './body-name.inputs.ts';
import { BodyName } from './body-name.type.ts';

@Resolver(() => BodyName)
export class BodyNameResolver {
  @FieldResolver(() => Body, { nullable: true, description: 'The body that has the name.' })
  body(@Root() name: BodyName, @Ctx() { loaders }: BodiesContext): Promise<Body | null> {
    return loaders.body.byId.load(name.bodyId);
  }

  @Audience('STAFF')
  @Mutation(() => AddBodyNamePayload, {
    nullable: true,
    description: 'Records a name of a body; it can end the one before. For STEWARD.',
  })
  async addBodyName(
    @Arg('input', () => AddBodyNameInput, { description: 'The name.' }) input: AddBodyNameInput,
    @Ctx() context: BodiesContext,
  ): Promise<AddBodyNamePayload> {
    return withName(await context.services.bodyName.add(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => CorrectBodyNamePayload, {
    nullable: true,
    description: 'Corrects a recorded name; what it said before stays in its history. For STEWARD.',
  })
  async correctBodyName(
    @Arg('input', () => CorrectBodyNameInput, { description: 'The correction.' }) input: CorrectBodyNameInput,
    @Ctx() context: BodiesContext,
  ): Promise<CorrectBodyNamePayload> {
    return withName(await context.services.bodyName.correct(input, context.caller), context);
  }
}

async function withName<A extends { id: string | null }>(answer: A, { loaders }: BodiesContext) {
  return { ...answer, bodyName: answer.id === null ? null : await loaders.bodyName.again(answer.id) };
}
