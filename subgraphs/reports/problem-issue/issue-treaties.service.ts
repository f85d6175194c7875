import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { IssueTreatyLinkEntity } from './issue-treaty-link.entity.ts';
import { ProblemIssueEntity } from './problem-issue.entity.ts';

/**
 * Derives the links of issues to their treaties, as the issues stand: one that a person has corrected keeps its own.
 * @param checkOf undefined where nobody was asked: what was known of a treaty stays known
 */
export async function linkTreaties(
  work: UnitOfWork,
  ids: readonly string[],
  checkOf: (issue: string, treaty: string) => ReferenceCheck | undefined,
): Promise<void> {
  const issues = await work.current(ProblemIssueEntity, ids);
  const present = await work.currentBy(IssueTreatyLinkEntity, 'issueId', ids);
  const links = [...issues.values()].flatMap((issue) =>
    treatiesOf(issue).map((treatyId) => ({
      id: `${issue.id}:${treatyId}`,
      issueId: issue.id,
      treatyId,
      treatyCheck: checkOf(issue.id, treatyId),
    })),
  );
  await work.derive(IssueTreatyLinkEntity, links, present);
}

export function treatiesOf({ treaties }: Pick<ProblemIssueEntity, 'treaties'>): string[] {
  return JSON.parse(treaties) as string[];
}
