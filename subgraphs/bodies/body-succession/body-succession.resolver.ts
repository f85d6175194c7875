import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { Body } from '../body/body.type.ts';
import type { BodiesContext } from '../context.ts';
import { RecordBodySuccessionInput, RecordBodySuccessionPayload } from './body-succession.inputs.ts';
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
      'Records that one body followed another. What it watched goes over by `transferAssignments`. Its confidential proposals are then for the successor, too, unless only functions were transferred. For STEWARD.',
  })
  async recordBodySuccession(
    @Arg('input', () => RecordBodySuccessionInput, { description: 'The succession.' })
    input: RecordBodySuccessionInput,
    @Ctx() { services, caller, loaders }: BodiesContext,
  ): Promise<RecordBodySuccessionPayload> {
    const answer = await services.bodySuccession.record(input, caller);
    return { ...answer, succession: answer.id === null ? null : await loaders.bodySuccession.again(answer.id) };
  }
}
