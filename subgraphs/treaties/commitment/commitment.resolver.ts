import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { TreatiesContext } from '../context.ts';
import { Participant } from '../participant/participant.type.ts';
import { ProvisionListArgs, type ProvisionFilter } from '../provision/provision.inputs.ts';
import { ProvisionConnection, type Provision } from '../provision/provision.type.ts';
import { BodyStub } from '../stubs/body.stub.ts';
import { Treaty } from '../treaty/treaty.type.ts';
import { CommitmentListArgs, type CommitmentFilter } from './commitment.inputs.ts';
import { Commitment, CommitmentConnection, CommitmentSide } from './commitment.type.ts';

@Resolver(() => Commitment)
export class CommitmentResolver {
  @Query(() => Commitment, { nullable: true, description: 'One commitment; null where there is none with that id.' })
  commitment(
    @Arg('id', () => ID, { description: 'Such as `untc-4-4-commitment-1`.' }) id: string,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Commitment | null> {
    return loaders.commitment.byId.load(id);
  }

  @Query(() => CommitmentConnection, {
    nullable: true,
    description: 'Rights and obligations under all treaties. Null only when they can not be read.',
  })
  commitments(
    @Args(() => CommitmentListArgs) args: ListArgs<CommitmentFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<Commitment>> {
    return loaders.commitment.list(args);
  }

  @FieldResolver(() => Treaty, { nullable: true, description: 'The treaty that it follows from.' })
  treaty(@Root() { treatyId }: Commitment, @Ctx() { loaders }: TreatiesContext): Promise<Treaty | null> {
    return loaders.treaty.byId.load(treatyId);
  }

  @FieldResolver(() => ProvisionConnection, {
    nullable: true,
    description: 'The provisions that it rests on. Null only when they can not be read.',
  })
  provisions(
    @Root() { id }: Commitment,
    @Args(() => ProvisionListArgs) args: ListArgs<ProvisionFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<Provision>> {
    return loaders.provision.under('commitment', id, args);
  }

  @FieldResolver(() => [BodyStub], {
    nullable: true,
    description: 'The bodies within whose competence it lies; empty where none is recorded.',
  })
  competentBodies(@Root() { competentBodyIds }: Commitment): BodyStub[] {
    return competentBodyIds.map((id) => BodyStub.of(id));
  }
}

@Resolver(() => CommitmentSide)
export class CommitmentSideResolver {
  @FieldResolver(() => [Participant], {
    nullable: true,
    description:
      'Those who are named, in the order of the record; empty where all parties are meant, or nobody of them.',
  })
  async participants(
    @Root() { participantIds }: CommitmentSide,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Participant[]> {
    const found = await Promise.all(participantIds.map((id) => loaders.participant.byId.load(id)));
    return found.filter((participant) => participant !== null);
  }
}
