import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import { AssignmentListArgs, type AssignmentListQuery } from '../assignment/assignment.args.ts';
import { AssignmentConnection, type Assignment } from '../assignment/assignment.type.ts';
import { BodyCapacity } from '../body-capacity/body-capacity.type.ts';
import { BodyName } from '../body-name/body-name.type.ts';
import { BodySuccession } from '../body-succession/body-succession.type.ts';
import type { BodiesContext } from '../context.ts';
import { AsOfArgs, ValidityArgs } from '../validity/validity.type.ts';
import { AddBodyInput, AddBodyPayload, BodyListArgs, type BodyListQuery } from './body.inputs.ts';
import { Body, BodyConnection } from './body.type.ts';

@Resolver(() => Body)
export class BodyResolver {
  @Query(() => Body, { nullable: true, description: 'One body; null where there is none with that id.' })
  body(
    @Arg('id', () => ID, { description: 'Such as `body-mfa`.' }) id: string,
    @Ctx() { loaders }: BodiesContext,
  ): Promise<Body | null> {
    return loaders.body.byId.load(id);
  }

  @Query(() => BodyConnection, {
    nullable: true,
    description: 'Bodies, also those that are no more. Null only when they can not be read.',
  })
  bodies(
    @Args(() => BodyListArgs) args: BodyListQuery,
    @Ctx() { loaders, clocks }: BodiesContext,
  ): Promise<Connection<Body>> {
    return loaders.body.list(args, () => loaders.bodySuccession.lineages(args.asOf ?? clocks.asOf));
  }

  @FieldResolver(() => LocalizedText, {
    nullable: true,
    description:
      'What it is called on a day; null where no name is known for that day, as of a body that is no more. `displayName` is for showing.',
  })
  async name(
    @Root() body: Body,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() context: BodiesContext,
  ): Promise<LocalizedText | null> {
    return (await this.nameRecord(body, { asOf }, context))?.name ?? null;
  }

  @FieldResolver(() => LocalizedText, {
    nullable: true,
    description:
      'A name to show whatever the day: what it is called on that day, else the last name that it had before, else the first that it got after. Null only where no name is recorded at all.',
  })
  async displayName(
    @Root() { id }: Body,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { loaders, clocks }: BodiesContext,
  ): Promise<LocalizedText | null> {
    return (await loaders.bodyName.shownOn(id, asOf ?? clocks.asOf))?.name ?? null;
  }

  @FieldResolver(() => BodyName, {
    nullable: true,
    description: 'The record behind `name`, with its dates, act and sources.',
  })
  nameRecord(
    @Root() body: Body,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { loaders, clocks }: BodiesContext,
  ): Promise<BodyName | null> {
    return loaders.bodyName.on(body.id, asOf ?? clocks.asOf);
  }

  @FieldResolver(() => [BodyName], {
    nullable: true,
    description: 'All its names, oldest first; one without a known beginning counts as oldest.',
  })
  names(@Root() body: Body, @Ctx() { loaders }: BodiesContext): Promise<BodyName[]> {
    return loaders.bodyName.allOf('body', body.id);
  }

  @FieldResolver(() => [BodyCapacity], {
    nullable: true,
    description: 'As what it takes part, oldest first. Empty where nothing is recorded for that day.',
  })
  capacities(
    @Root() body: Body,
    @Args(() => ValidityArgs) { validity, asOf }: ValidityArgs,
    @Ctx() { loaders, clocks }: BodiesContext,
  ): Promise<BodyCapacity[]> {
    return loaders.bodyCapacity.of(body.id, validity, asOf ?? clocks.asOf);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether it is a central state body in the sense of ¶1 on a day: a central executive body, or one directly subordinate and accountable to the President. False where neither capacity is recorded for that day.',
  })
  isCentralStateBody(
    @Root() body: Body,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { loaders, clocks }: BodiesContext,
  ): Promise<boolean> {
    return loaders.bodyCapacity.isCentralStateBody(body.id, asOf ?? clocks.asOf);
  }

  @FieldResolver(() => [BodySuccession], {
    nullable: true,
    description: 'What it came from, earliest first, undated ones before them; empty where nothing is recorded.',
  })
  predecessors(@Root() body: Body, @Ctx() { loaders }: BodiesContext): Promise<BodySuccession[]> {
    return loaders.bodySuccession.before(body.id);
  }

  @FieldResolver(() => [BodySuccession], {
    nullable: true,
    description: 'What became of it, earliest first, undated ones before them; empty where nothing is recorded.',
  })
  successors(@Root() body: Body, @Ctx() { loaders }: BodiesContext): Promise<BodySuccession[]> {
    return loaders.bodySuccession.after(body.id);
  }

  @FieldResolver(() => [BodySuccession], {
    nullable: true,
    description:
      'Every succession from its first known predecessors to its last known successors, earliest first, undated ones before them. What else became of its predecessors is not in it.',
  })
  lineage(@Root() body: Body, @Ctx() { loaders }: BodiesContext): Promise<BodySuccession[]> {
    return loaders.bodySuccession.lineage(body.id);
  }

  @FieldResolver(() => [Body], {
    nullable: true,
    description:
      'All bodies that it came from by a day, also those before its predecessors, and those that gave it only some of their functions; earliest first, undated ones before them. Empty where nothing is recorded.',
  })
  async predecessorBodies(
    @Root() body: Body,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { loaders, clocks }: BodiesContext,
  ): Promise<Body[]> {
    return loaders.body.those(await loaders.bodySuccession.origins(body.id, asOf ?? clocks.asOf));
  }

  @FieldResolver(() => AssignmentConnection, {
    nullable: true,
    description: 'Which treaties it watches (¶4), on which basis and when.',
  })
  assignments(
    @Root() body: Body,
    @Args(() => AssignmentListArgs) args: AssignmentListQuery,
    @Ctx() { loaders }: BodiesContext,
  ): Promise<Connection<Assignment>> {
    return loaders.assignment.under('body', body.id, args);
  }

  @Audience('STAFF')
  @Mutation(() => AddBodyPayload, {
    nullable: true,
    description: 'Records a body with the first of its names; later ones come by `addBodyName`. For STEWARD.',
  })
  async addBody(
    @Arg('input', () => AddBodyInput, { description: 'The body.' }) input: AddBodyInput,
    @Ctx() { services, caller, loaders }: BodiesContext,
  ): Promise<AddBodyPayload> {
    const answer = await services.body.add(input, caller);
    return { ...answer, body: answer.id === null ? null : await loaders.body.again(answer.id) };
  }
}
