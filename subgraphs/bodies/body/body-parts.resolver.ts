import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import {
  ConclusionProposalListArgs,
  type ConclusionProposalFilter,
} from '../conclusion-proposal/conclusion-proposal.inputs.ts';
import {
  ConclusionProposalConnection,
  type ConclusionProposal,
} from '../conclusion-proposal/conclusion-proposal.type.ts';
import type { BodiesContext } from '../context.ts';
import { HeadTenureListArgs, type HeadTenureFilter } from '../head-tenure/head-tenure.inputs.ts';
import { headOn } from '../head-tenure/head-tenure.rule.ts';
import { HeadTenure, HeadTenureConnection } from '../head-tenure/head-tenure.type.ts';
import { SubdivisionListArgs, type SubdivisionFilter } from '../subdivision/subdivision.inputs.ts';
import { SubdivisionConnection, type Subdivision } from '../subdivision/subdivision.type.ts';
import { AsOfArgs, type ValidityListQuery } from '../validity/validity.type.ts';
import { Body } from './body.type.ts';

/** Who and what a body consists of, and what it proposed. */
@Resolver(() => Body)
export class BodyPartsResolver {
  @FieldResolver(() => SubdivisionConnection, {
    nullable: true,
    description: 'Its structural subdivisions (¶3): those of the day, unless all are asked for.',
  })
  subdivisions(
    @Root() body: Body,
    @Args(() => SubdivisionListArgs) args: ValidityListQuery<SubdivisionFilter>,
    @Ctx() { loaders }: BodiesContext,
  ): Promise<Connection<Subdivision>> {
    return loaders.subdivision.under('body', body.id, args);
  }

  @FieldResolver(() => HeadTenure, {
    nullable: true,
    description:
      'Who heads it on a day. Where one acts as head, that one: the holder of the office is absent. Null where none is recorded for that day.',
  })
  async head(
    @Root() body: Body,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { loaders, clocks }: BodiesContext,
  ): Promise<HeadTenure | null> {
    return headOn(await loaders.headTenure.allOf('body', body.id), asOf ?? clocks.asOf);
  }

  @FieldResolver(() => HeadTenureConnection, {
    nullable: true,
    description: 'All who headed it or acted as its head, earliest first.',
  })
  heads(
    @Root() body: Body,
    @Args(() => HeadTenureListArgs) args: ValidityListQuery<HeadTenureFilter>,
    @Ctx() { loaders }: BodiesContext,
  ): Promise<Connection<HeadTenure>> {
    return loaders.headTenure.under('body', body.id, args);
  }

  @FieldResolver(() => ConclusionProposalConnection, {
    nullable: true,
    description:
      'Which treaties it proposed to conclude (¶4). What the bodies it came from proposed is with `predecessorBodies`.',
  })
  conclusionProposals(
    @Root() body: Body,
    @Args(() => ConclusionProposalListArgs) args: ListArgs<ConclusionProposalFilter>,
    @Ctx() { loaders }: BodiesContext,
  ): Promise<Connection<ConclusionProposal>> {
    return loaders.conclusionProposal.under('body', body.id, args);
  }
}
