import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ReportsContext } from '../context.ts';
import { ObservationListArgs, type ObservationFilter } from '../observation/observation.inputs.ts';
import { ObservationConnection, type Observation } from '../observation/observation.type.ts';
import { ParticipantStub } from './participant.stub.ts';

/** What was observed of a participant. */
@Resolver(() => ParticipantStub)
export class ParticipantObservationsResolver {
  @FieldResolver(() => ObservationConnection, {
    nullable: true,
    description:
      'What was observed of it (¶6(3): fulfilment by Kazakhstan and by the other parties). Null only when it can not be read.',
  })
  observations(
    @Root() { id }: ParticipantStub,
    @Args(() => ObservationListArgs) args: ListArgs<ObservationFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<Observation>> {
    return loaders.observation.under('participant', id, args);
  }
}
