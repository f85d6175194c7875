import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { entryById } from '../annual-entry/annual-entry.lookup.ts';
import { AnnualEntry } from '../annual-entry/annual-entry.type.ts';
import type { ReportsContext } from '../context.ts';
import { ProblemIssue } from '../problem-issue/problem-issue.type.ts';
import {
  LinkProblemIssueInput,
  LinkProblemIssuePayload,
  UnlinkProblemIssueInput,
  UnlinkProblemIssuePayload,
} from './issue-entry-link.command.inputs.ts';
import { IssueEntryLink } from './issue-entry-link.type.ts';

@Resolver(() => IssueEntryLink)
export class IssueEntryLinkResolver {
  @FieldResolver(() => ProblemIssue, { nullable: true, description: 'The issue that is named.' })
  issue(@Root() { issueId }: IssueEntryLink, @Ctx() { loaders }: ReportsContext): Promise<ProblemIssue | null> {
    return loaders.problemIssue.byId.load(issueId);
  }

  @FieldResolver(() => AnnualEntry, { nullable: true, description: 'The entry that names it, of either kind.' })
  entry(@Root() { entryId }: IssueEntryLink, @Ctx() { loaders }: ReportsContext): Promise<AnnualEntry | null> {
    return entryById(entryId, loaders);
  }

  @Audience('STAFF')
  @Mutation(() => LinkProblemIssuePayload, {
    nullable: true,
    description:
      'Lets an entry name a problem issue that there is already (¶5), such as one of last year or of another body. For OFFICER or HEAD of the body whose entry it is, while its information is being written.',
  })
  async linkProblemIssue(
    @Arg('input', () => LinkProblemIssueInput, { description: 'The issue, and the entry.' })
    input: LinkProblemIssueInput,
    @Ctx() { services, caller, loaders }: ReportsContext,
  ): Promise<LinkProblemIssuePayload> {
    const answer = await services.issueEntryLink.link(input, caller, loaders);
    return { ...answer, issueEntryLink: answer.id === null ? null : await loaders.issueEntryLink.again(answer.id) };
  }

  @Audience('STAFF')
  @Mutation(() => UnlinkProblemIssuePayload, {
    nullable: true,
    description:
      'Lets an entry name a problem issue no longer; the issue stays. For OFFICER or HEAD of the body whose entry it is, while its information is being written.',
  })
  async unlinkProblemIssue(
    @Arg('input', () => UnlinkProblemIssueInput, { description: 'The issue, the entry, and why.' })
    input: UnlinkProblemIssueInput,
    @Ctx() { services, caller, loaders }: ReportsContext,
  ): Promise<UnlinkProblemIssuePayload> {
    const answer = await services.issueEntryLink.unlink(input, caller, loaders);
    const { id } = answer;
    return { ...answer, annualInformation: id === null ? null : await loaders.annualInformation.again(id) };
  }
}
