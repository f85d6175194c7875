import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { RecordTable } from '../../_kit/query/record-table.ts';
import type { Recorded } from '../../_kit/record/recorded.entity.ts';
import { AssessmentEntity } from '../assessment/assessment.entity.ts';
import { EvidenceLinkEntity } from '../evidence-link/evidence-link.entity.ts';
import { InForceEntryEntity } from '../in-force-entry/in-force-entry.entity.ts';
import { IssueEntryLinkEntity } from '../issue-entry-link/issue-entry-link.entity.ts';
import { NotInForceEntryEntity } from '../not-in-force-entry/not-in-force-entry.entity.ts';
import { ProblemIssueEntity } from '../problem-issue/problem-issue.entity.ts';
import { ProposalEntity } from '../proposal/proposal.entity.ts';
import { AnnualInformationEntity } from './annual-information.entity.ts';
import type { InformationRows } from './information-rows.service.ts';

/** A version with all that it says. */
export interface WholeVersion {
  readonly information: AnnualInformationEntity;
  readonly rows: InformationRows;
}

/** Each can have hundreds of entries, and statements only so many values. */
export const versionsAtOnce = 20;

/** What versions say, as the database shows it to whoever reads, by the clocks; `rowsOfVersion` reads it within a unit of work. */
export class InformationRowsRepository {
  constructor(
    private readonly database: Database,
    private readonly clocks: Clocks,
  ) {}

  /** Those that are there, in no order. */
  async versions(ids: readonly string[]): Promise<WholeVersion[]> {
    const [informations, inForce, notInForce] = await Promise.all([
      this.by(AnnualInformationEntity, 'id', ids),
      this.by(InForceEntryEntity, 'informationId', ids),
      this.by(NotInForceEntryEntity, 'informationId', ids),
    ]);
    const entries = [...inForce, ...notInForce].map(({ id }) => id);
    const [assessments, evidence, issueLinks, proposals] = await Promise.all([
      this.by(AssessmentEntity, 'entryId', entries),
      this.by(EvidenceLinkEntity, 'entryId', entries),
      this.by(IssueEntryLinkEntity, 'entryId', entries),
      this.by(ProposalEntity, 'entryId', entries),
    ]);
    const issues = await this.by(ProblemIssueEntity, 'id', [...new Set(issueLinks.map(({ issueId }) => issueId))]);
    const all = { inForce, notInForce, assessments, evidence, issueLinks, proposals, issues };
    return informations.map((information) => ({ information, rows: ofOne(information.id, all) }));
  }

  private by<E extends Recorded>(entity: new () => E, column: keyof E & string, values: readonly string[]) {
    return new RecordTable(this.database, entity).by(column, values, this.clocks);
  }
}

function ofOne(id: string, all: InformationRows): InformationRows {
  const own = <R extends { readonly informationId: string | null }>(rows: readonly R[]) =>
    rows.filter(({ informationId }) => informationId === id);
  const issueLinks = own(all.issueLinks);
  const named = new Set(issueLinks.map(({ issueId }) => issueId));
  return {
    inForce: own(all.inForce),
    notInForce: own(all.notInForce),
    assessments: own(all.assessments),
    evidence: own(all.evidence),
    issueLinks,
    issues: all.issues.filter((issue) => named.has(issue.id)),
    proposals: own(all.proposals),
  };
}
