import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { IssueEntryLinkEntity } from '../issue-entry-link/issue-entry-link.entity.ts';
import type { ProblemIssueEntity } from '../problem-issue/problem-issue.entity.ts';
import { AnnualInformationEntity } from './annual-information.entity.ts';
import { finalAmong } from './final-informations.service.ts';

/**
 * Which of these issues another information names that nobody writes any more: their words are part of that, and stay
 * in the languages in which they were signed. `finalNaming` says the same of what is read.
 */
export async function frozenIssues(
  work: UnitOfWork,
  information: string,
  issues: readonly Pick<ProblemIssueEntity, 'id'>[],
): Promise<ReadonlySet<string>> {
  const ids = issues.map(({ id }) => id);
  const links = await work.currentBy(IssueEntryLinkEntity, 'issueId', ids);
  const others = links.filter(({ informationId }) => informationId !== information);
  const informations = await work.current(
    AnnualInformationEntity,
    others.map(({ informationId }) => informationId),
  );
  const final = await finalAmong(work, [...informations.values()]);
  return new Set(others.filter(({ informationId }) => final.has(informationId)).map(({ issueId }) => issueId));
}
