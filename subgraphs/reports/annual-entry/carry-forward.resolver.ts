import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import type { ReportsContext } from '../context.ts';
import { entryById } from './annual-entry.lookup.ts';
import { CarryEntryForwardInput, CarryEntryForwardPayload } from './carry-forward.inputs.ts';

@Resolver()
export class CarryForwardResolver {
  @Audience('STAFF')
  @Mutation(() => CarryEntryForwardPayload, {
    nullable: true,
    description:
      "Copies an entry of an earlier year into a version that is being written, to be edited: its texts with their language marks, assessments and evidence, the issues that are still open, and the proposals on them of which nothing has come. One on a treaty not in force `continues` the earlier one. Refused where the version has an entry on the treaty, or the rules of the year are known to ask for the other kind (¶5 of the Rules of 2010). For OFFICER or HEAD of the body; the hub's own procedure.",
  })
  async carryEntryForward(
    @Arg('input', () => CarryEntryForwardInput, { description: 'Which entry, and into which version.' })
    input: CarryEntryForwardInput,
    @Ctx() { services, loaders, caller }: ReportsContext,
  ): Promise<CarryEntryForwardPayload> {
    const answer = await services.carryForward.carry(input, caller);
    if (answer.id === null) return { ...answer, entry: null };
    for (const { byId } of [loaders.inForceEntry, loaders.notInForceEntry]) byId.clear(answer.id);
    return { ...answer, entry: await entryById(answer.id, loaders) };
  }
}
