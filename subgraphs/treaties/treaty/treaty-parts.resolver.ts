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
import { ProvisionListArgs, type ProvisionFilter } from '../provision/provision.inputs.ts';
import { ProvisionConnection, type Provision } from '../provision/provision.type.ts';
import { mainIdentifier } from '../treaty-identifier/main-identifier.ts';
import { TreatyIdentifier } from '../treaty-identifier/treaty-identifier.type.ts';
import { TreatyStatementListArgs, type TreatyStatementFilter } from '../treaty-statement/treaty-statement.inputs.ts';
import { TreatyStatementConnection, type TreatyStatement } from '../treaty-statement/treaty-statement.type.ts';
import { TreatyListArgs, type TreatyFilter } from './treaty.inputs.ts';
import { Treaty, TreatyConnection } from './treaty.type.ts';

/** What a treaty consists of and what belongs to it; who does what with it is in `treaty.resolver.ts`. */
@Resolver(() => Treaty)
export class TreatyPartsResolver {
  @FieldResolver(() => Treaty, {
    nullable: true,
    description:
      'The treaty under which it was concluded: that of a protocol, an amendment, or an agreement that carries it out; null for a treaty that stands by itself.',
  })
  parent(@Root() { parentId }: Treaty, @Ctx() { loaders }: TreatiesContext): Promise<Treaty | null> | null {
    return parentId === null ? null : loaders.treaty.byId.load(parentId);
  }

  @FieldResolver(() => TreatyConnection, {
    nullable: true,
    description:
      'What was concluded under it, such as protocols and amendments, as far as the hub has them. Null only when they can not be read.',
  })
  protocols(
    @Root() { id }: Treaty,
    @Args(() => TreatyListArgs) args: ListArgs<TreatyFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<Treaty>> {
    return loaders.treaty.protocolsOf(id, args);
  }

  @FieldResolver(() => [TreatyIdentifier], {
    nullable: true,
    description: 'What registers call it, in the order of their schemes; empty where none is recorded.',
  })
  identifiers(@Root() { id }: Treaty, @Ctx() { loaders }: TreatiesContext): Promise<TreatyIdentifier[]> {
    return loaders.treatyIdentifier.allOf('treaty', id);
  }

  @FieldResolver(() => TreatyIdentifier, {
    nullable: true,
    description:
      'The one of its identifiers by which others refer to it: its `UNTS` number where it has one, else that of the first scheme; null where no register outside the hub knows it.',
  })
  async identifier(@Root() { id }: Treaty, @Ctx() { loaders }: TreatiesContext): Promise<TreatyIdentifier | null> {
    return mainIdentifier(await loaders.treatyIdentifier.allOf('treaty', id));
  }

  @FieldResolver(() => ProvisionConnection, {
    nullable: true,
    description: 'Its articles and paragraphs, as far as the hub has them. Null only when they can not be read.',
  })
  provisions(
    @Root() { id }: Treaty,
    @Args(() => ProvisionListArgs) args: ListArgs<ProvisionFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<Provision>> {
    return loaders.provision.under('treaty', id, args);
  }

  @FieldResolver(() => CommitmentConnection, {
    nullable: true,
    description:
      'The rights and obligations that follow from it, those of Kazakhstan and those of others (¶1, ¶5). Null only when they can not be read.',
  })
  commitments(
    @Root() { id }: Treaty,
    @Args(() => CommitmentListArgs) args: ListArgs<CommitmentFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<Commitment>> {
    return loaders.commitment.under('treaty', id, args);
  }

  @FieldResolver(() => TreatyStatementConnection, {
    nullable: true,
    description:
      'What participants said of it: reservations, declarations, objections. Null only when they can not be read.',
  })
  statements(
    @Root() { id }: Treaty,
    @Args(() => TreatyStatementListArgs) args: ListArgs<TreatyStatementFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<TreatyStatement>> {
    return loaders.treatyStatement.under('treaty', id, args);
  }

  @FieldResolver(() => DomesticProcedureConnection, {
    nullable: true,
    description:
      'What Kazakhstan has to do at home before the treaty can be in force for it (¶5(2)). Null only when that can not be read.',
  })
  domesticProcedures(
    @Root() { id }: Treaty,
    @Args(() => DomesticProcedureListArgs) args: ListArgs<DomesticProcedureFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<DomesticProcedure>> {
    return loaders.domesticProcedure.under('treaty', id, args);
  }
}
