import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import { Body } from '../body/body.type.ts';
import type { BodiesContext } from '../context.ts';
import { DesignationListArgs, type DesignationFilter } from '../designation/designation.inputs.ts';
import { DesignationConnection, type Designation } from '../designation/designation.type.ts';
import type { ValidityListQuery } from '../validity/validity.type.ts';
import {
  AddHeadTenureInput,
  AddHeadTenurePayload,
  CorrectHeadTenureInput,
  CorrectHeadTenurePayload,
} from './head-tenure.command.inputs.ts';
import { HeadTenureListArgs, type HeadTenureFilter } from './head-tenure.inputs.ts';
import { HeadTenure, HeadTenureConnection } from './head-tenure.type.ts';

@Resolver(() => HeadTenure)
export class HeadTenureResolver {
  @Query(() => HeadTenure, { nullable: true, description: 'One tenure; null where there is none with that id.' })
  headTenure(
    @Arg('id', () => ID, { description: 'Such as `body-mfa-head-2019`.' }) id: string,
    @Ctx() { loaders }: BodiesContext,
  ): Promise<HeadTenure | null> {
    return loaders.headTenure.byId.load(id);
  }

  @Query(() => HeadTenureConnection, {
    nullable: true,
    description: 'Who headed which body, and when. Null only when that can not be read.',
  })
  headTenures(
    @Args(() => HeadTenureListArgs) args: ValidityListQuery<HeadTenureFilter>,
    @Ctx() { loaders }: BodiesContext,
  ): Promise<Connection<HeadTenure>> {
    return loaders.headTenure.list(args);
  }

  @FieldResolver(() => Body, { nullable: true, description: 'The body that the person headed.' })
  body(@Root() { bodyId }: HeadTenure, @Ctx() { loaders }: BodiesContext): Promise<Body | null> {
    return loaders.body.byId.load(bodyId);
  }

  @FieldResolver(() => DesignationConnection, {
    nullable: true,
    description: 'Which subdivisions the person determined for the monitoring (¶3).',
  })
  designations(
    @Root() { id }: HeadTenure,
    @Args(() => DesignationListArgs) args: ValidityListQuery<DesignationFilter>,
    @Ctx() { loaders }: BodiesContext,
  ): Promise<Connection<Designation>> {
    return loaders.designation.under('head', id, args);
  }

  @Audience('STAFF')
  @Mutation(() => AddHeadTenurePayload, {
    nullable: true,
    description: 'Records who heads a body, or acts as its head; it can end the tenure before. For STEWARD.',
  })
  async addHeadTenure(
    @Arg('input', () => AddHeadTenureInput, { description: 'The tenure.' }) input: AddHeadTenureInput,
    @Ctx() context: BodiesContext,
  ): Promise<AddHeadTenurePayload> {
    return withHeadTenure(await context.services.headTenure.add(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => CorrectHeadTenurePayload, {
    nullable: true,
    description:
      'Corrects a recorded tenure, or ends it; what it said before stays in its history. Designations by acts of days that are no longer of the tenure go to whoever was in office then (¶3). For STEWARD.',
  })
  async correctHeadTenure(
    @Arg('input', () => CorrectHeadTenureInput, { description: 'The correction.' }) input: CorrectHeadTenureInput,
    @Ctx() context: BodiesContext,
  ): Promise<CorrectHeadTenurePayload> {
    return withHeadTenure(await context.services.headTenure.correct(input, context.caller), context);
  }
}

async function withHeadTenure<A extends { id: string | null }>(answer: A, { loaders }: BodiesContext) {
  return { ...answer, headTenure: answer.id === null ? null : await loaders.headTenure.again(answer.id) };
}
