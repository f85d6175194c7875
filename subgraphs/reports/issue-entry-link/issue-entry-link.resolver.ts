import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { entryById } from '../annual-entry/annual-entry.lookup.ts';
import { AnnualEntry } from '../annual-entry/annual-entry.type.ts';
import type { ReportsContext } from '../context.ts';
import { ProblemIssue } from '../problem-issue/problem-issue.type.ts';
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
}
