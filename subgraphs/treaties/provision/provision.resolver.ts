import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { CommitmentListArgs, type CommitmentFilter } from '../commitment/commitment.inputs.ts';
import { CommitmentConnection, type Commitment } from '../commitment/commitment.type.ts';
import type { TreatiesContext } from '../context.ts';
import { Treaty } from '../treaty/treaty.type.ts';
import { ProvisionListArgs, type ProvisionFilter } from './provision.inputs.ts';
import { Provision, ProvisionConnection } from './provision.type.ts';

@Resolver(() => Provision)
export class ProvisionResolver {
  @Query(() => Provision, { nullable: true, description: 'One provision; null where there is none with that id.' })
  provision(
    @Arg('id', () => ID, { description: 'Such as `untc-4-4-art-14`: article 14 of the Covenant.' }) id: string,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Provision | null> {
    return loaders.provision.byId.load(id);
  }

  @Query(() => ProvisionConnection, {
    nullable: true,
    description: 'Provisions of all treaties. Null only when they can not be read.',
  })
  provisions(
    @Args(() => ProvisionListArgs) args: ListArgs<ProvisionFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<Provision>> {
    return loaders.provision.list(args);
  }

  @FieldResolver(() => Treaty, { nullable: true, description: 'The treaty that it stands in.' })
  treaty(@Root() { treatyId }: Provision, @Ctx() { loaders }: TreatiesContext): Promise<Treaty | null> {
    return loaders.treaty.byId.load(treatyId);
  }

  @FieldResolver(() => CommitmentConnection, {
    nullable: true,
    description: 'The rights and obligations that rest on it. Null only when they can not be read.',
  })
  commitments(
    @Root() { id }: Provision,
    @Args(() => CommitmentListArgs) args: ListArgs<CommitmentFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<Commitment>> {
    return loaders.commitment.under('provision', id, args);
  }
}
