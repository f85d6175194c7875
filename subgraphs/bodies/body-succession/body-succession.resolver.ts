import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Body } from '../body/body.type.ts';
import type { BodiesContext } from '../context.ts';
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
}
