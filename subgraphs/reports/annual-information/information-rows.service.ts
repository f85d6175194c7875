import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { AssessmentEntity } from '../assessment/assessment.entity.ts';
import { EvidenceLinkEntity } from '../evidence-link/evidence-link.entity.ts';
import { InForceEntryEntity } from '../in-force-entry/in-force-entry.entity.ts';
import { IssueEntryLinkEntity } from '../issue-entry-link/issue-entry-link.entity.ts';
import { NotInForceEntryEntity } from '../not-in-force-entry/not-in-force-entry.entity.ts';
import { ProblemIssueEntity } from '../problem-issue/problem-issue.entity.ts';
import { ProposalEntity } from '../proposal/proposal.entity.ts';

/** All that one version of an information says, as it is recorded now. */
export interface InformationRows {
  readonly inForce: readonly InForceEntryEntity[];
  readonly notInForce: readonly NotInForceEntryEntity[];
  readonly assessments: readonly AssessmentEntity[];
  readonly evidence: readonly EvidenceLinkEntity[];
  /** Which entries name which issues. */
  readonly issueLinks: readonly IssueEntryLinkEntity[];
  /** The issues that its entries name; others may name them too. */
  readonly issues: readonly ProblemIssueEntity[];
  /** What its entries propose. */
  readonly proposals: readonly ProposalEntity[];
}

export async function rowsOfVersion(work: UnitOfWork, information: string): Promise<InformationRows> {
  const inForce = await work.currentBy(InForceEntryEntity, 'informationId', [information]);
  const notInForce = await work.currentBy(NotInForceEntryEntity, 'informationId', [information]);
  const entries = [...inForce, ...notInForce].map(({ id }) => id);
  const issueLinks = await work.currentBy(IssueEntryLinkEntity, 'entryId', entries);
  const issues = await work.current(
    ProblemIssueEntity,
    issueLinks.map(({ issueId }) => issueId),
  );
  return {
    inForce,
    notInForce,
    assessments: await work.currentBy(AssessmentEntity, 'entryId', entries),
    evidence: await work.currentBy(EvidenceLinkEntity, 'entryId', entries),
    issueLinks,
    issues: [...issues.values()],
    proposals: await work.currentBy(ProposalEntity, 'entryId', entries),
  };
}
