import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Body } from '../body/body.type.ts';
import type { BodiesContext } from '../context.ts';
import { BodyCapacity } from './body-capacity.type.ts';

@Resolver(() => BodyCapacity)
export class BodyCapacityResolver {
  @FieldResolver(() => Body, { nullable: true, description: 'The body that has the capacity.' })
  body(@Root() capacity: BodyCapacity, @Ctx() { loaders }: BodiesContext): Promise<Body | null> {
    return loaders.body.byId.load(capacity.bodyId);
  }
}
