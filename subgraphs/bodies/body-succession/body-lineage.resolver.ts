import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Body } from '../body/body.type.ts';
import type { BodiesContext } from '../context.ts';
import { AsOfArgs } from '../validity/validity.type.ts';
import { BodyLineage } from './body-lineage.type.ts';

@Resolver(() => BodyLineage)
export class BodyLineageResolver {
  @Query(() => [BodyLineage], {
    nullable: true,
    description:
      'The lines of all bodies that others had become by a day, by id; a body that nothing became is a line by itself and not listed. Lists are counted by them as BODY_LINEAGE. Null only when they can not be read.',
  })
  async bodyLineages(
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { loaders, clocks }: BodiesContext,
  ): Promise<BodyLineage[]> {
    const lineages = await loaders.bodySuccession.lineages(asOf ?? clocks.asOf);
    return lineages.map((each) => Object.assign(new BodyLineage(), each));
  }

  @FieldResolver(() => Body, { nullable: true, description: 'What had become of them by that day; names the line.' })
  body(@Root() { bodyId }: BodyLineage, @Ctx() { loaders }: BodiesContext): Promise<Body | null> {
    return loaders.body.byId.load(bodyId);
  }

  @FieldResolver(() => [Body], {
    nullable: true,
    description: 'All of the line, by id: those that had become this body by that day, and itself.',
  })
  members(@Root() { memberIds }: BodyLineage, @Ctx() { loaders }: BodiesContext): Promise<Body[]> {
    return loaders.body.those(memberIds);
  }
}
