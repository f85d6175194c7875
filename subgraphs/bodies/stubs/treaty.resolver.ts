import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { AssignmentListArgs, type AssignmentListQuery } from '../assignment/assignment.args.ts';
import { AssignmentConnection, type Assignment } from '../assignment/assignment.type.ts';
import { Body } from '../body/body.type.ts';
import {
  ConclusionProposalListArgs,
  type ConclusionProposalFilter,
} from '../conclusion-proposal/conclusion-proposal.inputs.ts';
import {
  ConclusionProposalConnection,
  type ConclusionProposal,
} from '../conclusion-proposal/conclusion-proposal.type.ts';
import type { BodiesContext } from '../context.ts';
import { Subdivision } from '../subdivision/subdivision.type.ts';
import { AsOfArgs } from '../validity/validity.type.ts';
import { TreatyStub } from './treaty.stub.ts';

@Resolver(() => TreatyStub)
export class TreatyStubResolver {
  @FieldResolver(() => AssignmentConnection, {
    nullable: true,
    description: 'Which bodies watch it (¶4), on which basis and when.',
  })
  assignments(
    @Root() treaty: TreatyStub,
    @Args(() => AssignmentListArgs) args: AssignmentListQuery,
    @Ctx() { loaders }: BodiesContext,
  ): Promise<Connection<Assignment>> {
    return loaders.assignment.under('treaty', treaty.id, args);
  }

  @FieldResolver(() => [Body], {
    nullable: true,
    description: 'The bodies that watch it on a day, each once, in order of their ids. Empty where none is recorded.',
  })
  async watchedBy(
    @Root() treaty: TreatyStub,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { loaders, clocks }: BodiesContext,
  ): Promise<Body[]> {
    return loaders.body.those(await loaders.assignment.watchers(treaty.id, asOf ?? clocks.asOf));
  }

  @FieldResolver(() => ConclusionProposalConnection, {
    nullable: true,
    description: 'Which bodies proposed to conclude it (¶4), also bodies that are no more.',
  })
  conclusionProposals(
    @Root() treaty: TreatyStub,
    @Args(() => ConclusionProposalListArgs) args: ListArgs<ConclusionProposalFilter>,
    @Ctx() { loaders }: BodiesContext,
  ): Promise<Connection<ConclusionProposal>> {
    return loaders.conclusionProposal.under('treaty', treaty.id, args);
  }

  @FieldResolver(() => [Subdivision], {
    nullable: true,
    description:
      'The subdivisions through which bodies watch it on a day (¶4) and which exist on it, in order of their ids. Whether the designation by the head (¶3) holds is `isDesignated` of each.',
  })
  responsibleSubdivisions(
    @Root() treaty: TreatyStub,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { loaders, clocks }: BodiesContext,
  ): Promise<Subdivision[]> {
    return loaders.assignment.responsible(treaty.id, asOf ?? clocks.asOf);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'True where on that day nobody watches it, or one of the bodies that do has none of its subdivisions for it that exists: each watches through its own (¶4), so a treaty can lack one though `responsibleSubdivisions` is not empty. `assignments` say whose is missing. For a treaty in force for Kazakhstan it is a gap; whether it is in force then, its status says.',
  })
  lacksResponsibleSubdivision(
    @Root() treaty: TreatyStub,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { loaders, clocks }: BodiesContext,
  ): Promise<boolean> {
    return loaders.assignment.lacksResponsible(treaty.id, asOf ?? clocks.asOf);
  }
}
