import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ReportsContext } from '../context.ts';
import { MonitoringCycleListArgs, type MonitoringCycleFilter } from '../monitoring-cycle/monitoring-cycle.inputs.ts';
import { MonitoringCycleConnection, type MonitoringCycle } from '../monitoring-cycle/monitoring-cycle.type.ts';
import { isRegistered } from '../requirement/requirement.rule.ts';
import { Requirement } from '../requirement/requirement.type.ts';
import { LegalActStub } from '../stubs/legal-act.stub.ts';
import {
  CorrectRegimeInput,
  CorrectRegimePayload,
  RegisterRegimeInput,
  RegisterRegimePayload,
} from './monitoring-regime.command.inputs.ts';
import { MonitoringRegimeListArgs, type MonitoringRegimeFilter } from './monitoring-regime.inputs.ts';
import { MonitoringRegime, MonitoringRegimeConnection } from './monitoring-regime.type.ts';

@Resolver(() => MonitoringRegime)
export class MonitoringRegimeResolver {
  @Query(() => MonitoringRegime, { nullable: true, description: 'One regime; null where there is none with that id.' })
  monitoringRegime(
    @Arg('id', () => ID, { description: 'Such as `rules-1141`: the Rules of Resolution No. 1141 of 30 October 2010.' })
    id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<MonitoringRegime | null> {
    return loaders.monitoringRegime.byId.load(id);
  }

  @Query(() => MonitoringRegimeConnection, {
    nullable: true,
    description: 'Monitoring regimes, past and present. Null only when they can not be read.',
  })
  monitoringRegimes(
    @Args(() => MonitoringRegimeListArgs) args: ListArgs<MonitoringRegimeFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<MonitoringRegime>> {
    return loaders.monitoringRegime.list(args);
  }

  @FieldResolver(() => LegalActStub, { nullable: true, description: 'The act that lays it down.' })
  act(@Root() { actId }: MonitoringRegime): LegalActStub {
    return LegalActStub.of(actId);
  }

  @FieldResolver(() => [Requirement], {
    nullable: true,
    description: 'All that it requires, each wording apart; empty where nothing is registered.',
  })
  requirements(@Root() { id }: MonitoringRegime, @Ctx() { loaders }: ReportsContext): Promise<Requirement[]> {
    return loaders.requirement.allOf('regime', id);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether somebody has registered with a source what it requires: it has requirements, and none is UNVERIFIED. A wording that is assumed or not in the source is told by each requirement.',
  })
  async isVerified(@Root() { id }: MonitoringRegime, @Ctx() { loaders }: ReportsContext): Promise<boolean> {
    return isRegistered(await loaders.requirement.allOf('regime', id));
  }

  @FieldResolver(() => MonitoringCycleConnection, {
    nullable: true,
    description: 'The cycles under it. Null only when they can not be read.',
  })
  cycles(
    @Root() { id }: MonitoringRegime,
    @Args(() => MonitoringCycleListArgs) args: ListArgs<MonitoringCycleFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<MonitoringCycle>> {
    return loaders.monitoringCycle.under('regime', id, args);
  }

  @Audience('STAFF')
  @Mutation(() => RegisterRegimePayload, {
    nullable: true,
    description:
      'Registers a regime: the legal act under which treaties are monitored, and the years whose cycles are under it. For AUTHORISED_BODY.',
  })
  async registerRegime(
    @Arg('input', () => RegisterRegimeInput, { description: 'The regime.' }) input: RegisterRegimeInput,
    @Ctx() context: ReportsContext,
  ): Promise<RegisterRegimePayload> {
    return withRegime(await context.services.monitoringRegime.register(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => CorrectRegimePayload, {
    nullable: true,
    description:
      'Corrects a regime, or says its last year; what it said before stays in its history. Its years keep its cycles. For AUTHORISED_BODY.',
  })
  async correctRegime(
    @Arg('input', () => CorrectRegimeInput, { description: 'The correction.' }) input: CorrectRegimeInput,
    @Ctx() context: ReportsContext,
  ): Promise<CorrectRegimePayload> {
    return withRegime(await context.services.monitoringRegime.correct(input, context.caller), context);
  }
}

async function withRegime<A extends { id: string | null }>(answer: A, { loaders }: ReportsContext) {
  return { ...answer, monitoringRegime: answer.id === null ? null : await loaders.monitoringRegime.again(answer.id) };
}
