import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import { AssignmentListArgs, type AssignmentListQuery } from '../assignment/assignment.args.ts';
import { AssignmentConnection, type Assignment } from '../assignment/assignment.type.ts';
import { Body } from '../body/body.type.ts';
import type { BodiesContext } from '../context.ts';
import { DesignationListArgs, type DesignationFilter } from '../designation/designation.inputs.ts';
import { DesignationConnection, type Designation } from '../designation/designation.type.ts';
import { isValidOn } from '../validity/validity.rule.ts';
import { AsOfArgs, type ValidityListQuery } from '../validity/validity.type.ts';
import {
  AddSubdivisionInput,
  AddSubdivisionPayload,
  CorrectSubdivisionInput,
  CorrectSubdivisionPayload,
} from './subdivision.command.inputs.ts';
import { SubdivisionListArgs, type SubdivisionFilter } from './subdivision.inputs.ts';
import { Subdivision, SubdivisionConnection } from './subdivision.type.ts';

@Resolver(() => Subdivision)
export class SubdivisionResolver {
  @Query(() => Subdivision, { nullable: true, description: 'One subdivision; null where there is none with that id.' })
  subdivision(
    @Arg('id', () => ID, { description: 'Such as `body-mfa-legal`.' }) id: string,
    @Ctx() { loaders }: BodiesContext,
  ): Promise<Subdivision | null> {
    return loaders.subdivision.byId.load(id);
  }

  @Query(() => SubdivisionConnection, {
    nullable: true,
    description: 'Subdivisions of all bodies (¶3). Null only when they can not be read.',
  })
  subdivisions(
    @Args(() => SubdivisionListArgs) args: ValidityListQuery<SubdivisionFilter>,
    @Ctx() { loaders }: BodiesContext,
  ): Promise<Connection<Subdivision>> {
    return loaders.subdivision.list(args);
  }

  @FieldResolver(() => Body, { nullable: true, description: 'The body that it is a part of.' })
  body(@Root() { bodyId }: Subdivision, @Ctx() { loaders }: BodiesContext): Promise<Body | null> {
    return loaders.body.byId.load(bodyId);
  }

  @FieldResolver(() => DesignationConnection, {
    nullable: true,
    description: 'By which acts the head of the body determined it for the monitoring (¶3), and from when to when.',
  })
  designations(
    @Root() { id }: Subdivision,
    @Args(() => DesignationListArgs) args: ValidityListQuery<DesignationFilter>,
    @Ctx() { loaders }: BodiesContext,
  ): Promise<Connection<Designation>> {
    return loaders.designation.under('subdivision', id, args);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether a designation by the head (¶3) is recorded that holds on a day. False: none is recorded.',
  })
  async isDesignated(
    @Root() { id }: Subdivision,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { loaders, clocks }: BodiesContext,
  ): Promise<boolean> {
    const designations = await loaders.designation.allOf('subdivision', id);
    return designations.some((each) => isValidOn(each, asOf ?? clocks.asOf));
  }

  @FieldResolver(() => AssignmentConnection, {
    nullable: true,
    description: 'Which treaties its body watches through it (¶4), on which basis and when.',
  })
  assignments(
    @Root() { id }: Subdivision,
    @Args(() => AssignmentListArgs) args: AssignmentListQuery,
    @Ctx() { loaders }: BodiesContext,
  ): Promise<Connection<Assignment>> {
    return loaders.assignment.under('subdivision', id, args);
  }

  @Audience('STAFF')
  @Mutation(() => AddSubdivisionPayload, {
    nullable: true,
    description: 'Records a subdivision of a body. For the HEAD of the body.',
  })
  async addSubdivision(
    @Arg('input', () => AddSubdivisionInput, { description: 'The subdivision.' }) input: AddSubdivisionInput,
    @Ctx() context: BodiesContext,
  ): Promise<AddSubdivisionPayload> {
    return withSubdivision(await context.services.subdivision.add(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => CorrectSubdivisionPayload, {
    nullable: true,
    description:
      'Corrects a recorded subdivision, or ends it; what it said before stays in its history. For the HEAD of the body.',
  })
  async correctSubdivision(
    @Arg('input', () => CorrectSubdivisionInput, { description: 'The correction.' }) input: CorrectSubdivisionInput,
    @Ctx() context: BodiesContext,
  ): Promise<CorrectSubdivisionPayload> {
    return withSubdivision(await context.services.subdivision.correct(input, context.caller), context);
  }
}

async function withSubdivision<A extends { id: string | null }>(answer: A, { loaders }: BodiesContext) {
  return { ...answer, subdivision: answer.id === null ? null : await loaders.subdivision.again(answer.id) };
}
