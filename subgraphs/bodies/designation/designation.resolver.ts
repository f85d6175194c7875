import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import { Body } from '../body/body.type.ts';
import type { BodiesContext } from '../context.ts';
import { HeadTenure } from '../head-tenure/head-tenure.type.ts';
import { Subdivision } from '../subdivision/subdivision.type.ts';
import type { ValidityListQuery } from '../validity/validity.type.ts';
import {
  CorrectDesignationInput,
  CorrectDesignationPayload,
  DesignateSubdivisionInput,
  DesignateSubdivisionPayload,
} from './designation.command.inputs.ts';
import { DesignationListArgs, type DesignationFilter } from './designation.inputs.ts';
import { Designation, DesignationConnection } from './designation.type.ts';

@Resolver(() => Designation)
export class DesignationResolver {
  @Query(() => Designation, { nullable: true, description: 'One designation; null where there is none with that id.' })
  designation(
    @Arg('id', () => ID, { description: 'Such as `body-mfa-legal-designation-1`.' }) id: string,
    @Ctx() { loaders }: BodiesContext,
  ): Promise<Designation | null> {
    return loaders.designation.byId.load(id);
  }

  @Query(() => DesignationConnection, {
    nullable: true,
    description: 'Which subdivisions the heads of bodies determined (¶3). Null only when that can not be read.',
  })
  designations(
    @Args(() => DesignationListArgs) args: ValidityListQuery<DesignationFilter>,
    @Ctx() { loaders }: BodiesContext,
  ): Promise<Connection<Designation>> {
    return loaders.designation.list(args);
  }

  @FieldResolver(() => Subdivision, { nullable: true, description: 'The subdivision that was determined.' })
  subdivision(@Root() { subdivisionId }: Designation, @Ctx() { loaders }: BodiesContext): Promise<Subdivision | null> {
    return loaders.subdivision.byId.load(subdivisionId);
  }

  @FieldResolver(() => Body, { nullable: true, description: 'The body of that subdivision.' })
  async body(@Root() { subdivisionId }: Designation, @Ctx() { loaders }: BodiesContext): Promise<Body | null> {
    const subdivision = await loaders.subdivision.byId.load(subdivisionId);
    return subdivision && loaders.body.byId.load(subdivision.bodyId);
  }

  @FieldResolver(() => HeadTenure, {
    nullable: true,
    description: 'Who determined it, in the tenure in which that was; null where no source says.',
  })
  head(@Root() { headId }: Designation, @Ctx() { loaders }: BodiesContext): Promise<HeadTenure | null> | null {
    return headId === null ? null : loaders.headTenure.byId.load(headId);
  }

  @Audience('STAFF')
  @Mutation(() => DesignateSubdivisionPayload, {
    nullable: true,
    description:
      'Records that the head of a body determined a subdivision to do the monitoring (¶3); it can end the designation that it replaces. For the HEAD of the body.',
  })
  async designateSubdivision(
    @Arg('input', () => DesignateSubdivisionInput, { description: 'The designation.' })
    input: DesignateSubdivisionInput,
    @Ctx() context: BodiesContext,
  ): Promise<DesignateSubdivisionPayload> {
    return withDesignation(await context.services.designation.designate(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => CorrectDesignationPayload, {
    nullable: true,
    description:
      'Corrects a recorded designation, or ends it; what it said before stays in its history. For the HEAD of the body (¶3).',
  })
  async correctDesignation(
    @Arg('input', () => CorrectDesignationInput, { description: 'The correction.' }) input: CorrectDesignationInput,
    @Ctx() context: BodiesContext,
  ): Promise<CorrectDesignationPayload> {
    return withDesignation(await context.services.designation.correct(input, context.caller), context);
  }
}

async function withDesignation<A extends { id: string | null }>(answer: A, { loaders }: BodiesContext) {
  return { ...answer, designation: answer.id === null ? null : await loaders.designation.again(answer.id) };
}
