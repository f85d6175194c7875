import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { entryById } from '../annual-entry/annual-entry.lookup.ts';
import { AnnualEntry } from '../annual-entry/annual-entry.type.ts';
import type { ReportsContext } from '../context.ts';
import { ProblemIssue } from '../problem-issue/problem-issue.type.ts';
import { BodyStub } from '../stubs/body.stub.ts';
import { ProposalListArgs, type ProposalFilter } from './proposal.inputs.ts';
import { Proposal, ProposalConnection } from './proposal.type.ts';

@Resolver(() => Proposal)
export class ProposalResolver {
  @Query(() => Proposal, { nullable: true, description: 'One proposal; null where there is none with that id.' })
  proposal(
    @Arg('id', () => ID, { description: 'Such as `issue-1-p1`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Proposal | null> {
    return loaders.proposal.byId.load(id);
  }

  @Query(() => ProposalConnection, {
    nullable: true,
    description: 'What bodies propose to resolve problem issues (¶5). Null only when that can not be read.',
  })
  proposals(
    @Args(() => ProposalListArgs) args: ListArgs<ProposalFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<Proposal>> {
    return loaders.proposal.list(args);
  }

  @FieldResolver(() => ProblemIssue, { nullable: true, description: 'The problem it is to resolve.' })
  issue(@Root() { issueId }: Proposal, @Ctx() { loaders }: ReportsContext): Promise<ProblemIssue | null> {
    return loaders.problemIssue.byId.load(issueId);
  }

  @FieldResolver(() => AnnualEntry, {
    nullable: true,
    description: 'The entry that makes it; null where it was made outside annual information.',
  })
  async entry(@Root() { entryId }: Proposal, @Ctx() { loaders }: ReportsContext): Promise<AnnualEntry | null> {
    return entryId === null ? null : entryById(entryId, loaders);
  }

  @FieldResolver(() => BodyStub, { nullable: true, description: 'Who is to act on it; null where nobody is named.' })
  addressee(@Root() { addresseeId }: Proposal): BodyStub | null {
    return addresseeId === null ? null : BodyStub.of(addresseeId);
  }
}
