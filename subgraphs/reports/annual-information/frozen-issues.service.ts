import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { IssueEntryLinkEntity } from '../issue-entry-link/issue-entry-link.entity.ts';
import type { ProblemIssueEntity } from '../problem-issue/problem-issue.entity.ts';
import { AnnualInformationEntity } from './annual-information.entity.ts';
import { writableFaults } from './draft.rule.ts';

/**
 * Which of these issues another information that is signed or was delivered names: their words are part of that, and
 * stay in the languages in which they were signed.
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
  const isFinal = (id: string) => {
    const found = informations.get(id);
    return found !== undefined && writableFaults('id', found).length > 0;
  };
  return new Set(others.filter(({ informationId }) => isFinal(informationId)).map(({ issueId }) => issueId));
}
