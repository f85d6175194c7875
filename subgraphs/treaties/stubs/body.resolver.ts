import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { CommitmentListArgs, type CommitmentFilter } from '../commitment/commitment.inputs.ts';
import { CommitmentConnection, type Commitment } from '../commitment/commitment.type.ts';
import type { TreatiesContext } from '../context.ts';
import {
  DomesticProcedureListArgs,
  type DomesticProcedureFilter,
} from '../domestic-procedure/domestic-procedure.inputs.ts';
import { DomesticProcedureConnection, type DomesticProcedure } from '../domestic-procedure/domestic-procedure.type.ts';
import { BodyStub } from './body.stub.ts';

@Resolver(() => BodyStub)
export class BodyStubResolver {
  @FieldResolver(() => CommitmentConnection, {
    nullable: true,
    description: 'The rights and obligations that lie within its competence. Null only when they can not be read.',
  })
  commitments(
    @Root() { id }: BodyStub,
    @Args(() => CommitmentListArgs) args: ListArgs<CommitmentFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<Commitment>> {
    return loaders.commitment.under('body', id, args);
  }

  @FieldResolver(() => DomesticProcedureConnection, {
    nullable: true,
    description: 'The domestic procedures that it has to see to (¶5(2)). Null only when they can not be read.',
  })
  domesticProcedures(
    @Root() { id }: BodyStub,
    @Args(() => DomesticProcedureListArgs) args: ListArgs<DomesticProcedureFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<DomesticProcedure>> {
    return loaders.domesticProcedure.under('body', id, args);
  }
}
