import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ReportsContext } from '../context.ts';
import { Indicator } from '../indicator/indicator.type.ts';
import { ParticipantStub } from '../stubs/participant.stub.ts';
import { ObservationListArgs, type ObservationFilter } from './observation.inputs.ts';
import { Observation, ObservationConnection } from './observation.type.ts';

@Resolver(() => Observation)
export class ObservationResolver {
  @Query(() => Observation, { nullable: true, description: 'One observation; null where there is none with that id.' })
  observation(
    @Arg('id', () => ID, { description: 'Such as `indicator-detention-visits:kz:2021`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Observation | null> {
    return loaders.observation.byId.load(id);
  }

  @Query(() => ObservationConnection, {
    nullable: true,
    description: 'What was observed of indicators, of whichever state. Null only when they can not be read.',
  })
  observations(
    @Args(() => ObservationListArgs) args: ListArgs<ObservationFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<Observation>> {
    return loaders.observation.list(args);
  }

  @FieldResolver(() => Indicator, { nullable: true, description: 'What was measured.' })
  indicator(@Root() { indicatorId }: Observation, @Ctx() { loaders }: ReportsContext): Promise<Indicator | null> {
    return loaders.indicator.byId.load(indicatorId);
  }

  @FieldResolver(() => ParticipantStub, { nullable: true, description: 'Of whom it was observed: Kazakhstan is `kz`.' })
  participant(@Root() { participantId }: Observation): ParticipantStub {
    return ParticipantStub.of(participantId);
  }
}
