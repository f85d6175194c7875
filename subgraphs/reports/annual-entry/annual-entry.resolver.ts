import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { AnnualInformation } from '../annual-information/annual-information.type.ts';
import type { ReportsContext } from '../context.ts';
import { EvidenceLinkListArgs, type EvidenceLinkFilter } from '../evidence-link/evidence-link.inputs.ts';
import { EvidenceLinkConnection, type EvidenceLink } from '../evidence-link/evidence-link.type.ts';
import { ProblemIssueListArgs, type ProblemIssueFilter } from '../problem-issue/problem-issue.inputs.ts';
import { ProblemIssueConnection, type ProblemIssue } from '../problem-issue/problem-issue.type.ts';
import { BodyStub } from '../stubs/body.stub.ts';
import { TreatyStub } from '../stubs/treaty.stub.ts';
import { AnnualEntry } from './annual-entry.type.ts';

@Resolver(() => AnnualEntry)
export class AnnualEntryResolver {
  @FieldResolver(() => AnnualInformation, {
    nullable: true,
    description: 'The version of the information it stands in.',
  })
  information(
    @Root() { informationId }: AnnualEntry,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<AnnualInformation | null> {
    return loaders.annualInformation.byId.load(informationId);
  }

  @FieldResolver(() => TreatyStub, { nullable: true, description: 'The treaty it is about.' })
  treaty(@Root() { treatyId }: AnnualEntry): TreatyStub {
    return TreatyStub.of(treatyId);
  }

  @FieldResolver(() => BodyStub, { nullable: true, description: 'The body that reports.' })
  body(@Root() { bodyId }: AnnualEntry): BodyStub {
    return BodyStub.of(bodyId);
  }

  @FieldResolver(() => ProblemIssueConnection, {
    nullable: true,
    description: 'The problem issues it names. Null only when they can not be read.',
  })
  issues(
    @Root() { id }: AnnualEntry,
    @Args(() => ProblemIssueListArgs) args: ListArgs<ProblemIssueFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<ProblemIssue>> {
    return loaders.problemIssue.under('entry', id, args);
  }

  @FieldResolver(() => EvidenceLinkConnection, {
    nullable: true,
    description: 'What it rests on, from any of the seven inputs of ¶6. Null only when that can not be read.',
  })
  evidence(
    @Root() { id }: AnnualEntry,
    @Args(() => EvidenceLinkListArgs) args: ListArgs<EvidenceLinkFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<EvidenceLink>> {
    return loaders.evidenceLink.under('entry', id, args);
  }
}
