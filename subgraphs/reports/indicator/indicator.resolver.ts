import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ReportsContext } from '../context.ts';
import { ObservationListArgs, type ObservationFilter } from '../observation/observation.inputs.ts';
import { ObservationConnection, type Observation } from '../observation/observation.type.ts';
import { SdgTarget } from '../sdg-target/sdg-target.type.ts';
import { TreatyStub } from '../stubs/treaty.stub.ts';
import { IndicatorListArgs, type IndicatorFilter } from './indicator.inputs.ts';
import { Indicator, IndicatorConnection } from './indicator.type.ts';

@Resolver(() => Indicator)
export class IndicatorResolver {
  @Query(() => Indicator, { nullable: true, description: 'One indicator; null where there is none with that id.' })
  indicator(
    @Arg('id', () => ID, { description: 'Such as `indicator-detention-visits`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Indicator | null> {
    return loaders.indicator.byId.load(id);
  }

  @Query(() => IndicatorConnection, {
    nullable: true,
    description: 'What is measured about the implementation of treaties (¶6(3)). Null only when they can not be read.',
  })
  indicators(
    @Args(() => IndicatorListArgs) args: ListArgs<IndicatorFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<Indicator>> {
    return loaders.indicator.list(args);
  }

  @FieldResolver(() => TreatyStub, {
    nullable: true,
    description: 'The treaty whose implementation it shows; null where it is of none in particular.',
  })
  treaty(@Root() { treatyId }: Indicator): TreatyStub | null {
    return treatyId === null ? null : TreatyStub.of(treatyId);
  }

  @FieldResolver(() => SdgTarget, {
    nullable: true,
    description: 'The target of the Sustainable Development Goals that it measures; null where it measures none.',
  })
  target(@Root() { targetId }: Indicator, @Ctx() { loaders }: ReportsContext): Promise<SdgTarget | null> | null {
    return targetId === null ? null : loaders.sdgTarget.byId.load(targetId);
  }

  @FieldResolver(() => ObservationConnection, {
    nullable: true,
    description: 'What was observed, of whichever state. Null only when it can not be read.',
  })
  observations(
    @Root() { id }: Indicator,
    @Args(() => ObservationListArgs) args: ListArgs<ObservationFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<Observation>> {
    return loaders.observation.under('indicator', id, args);
  }
}
