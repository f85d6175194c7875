import sql, { raw } from 'sql-template-tag';
import { byColumn, dimensions } from '../../_kit/query/dimensions.ts';
import { ofLineage } from '../../_kit/query/lineage.dimension.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { ofBody, ofTreaty } from '../stubs/dimensions.ts';
import { ProposalOutcome } from './proposal.outcome.ts';
import { outcomeSql, raisedBySql } from './proposal.sql.ts';

/** As a condition on the issue that it belongs to. */
const ofIssue = (field: string) => (value: object) => ({ is: { [field]: value } });

export const proposalDimensions = dimensions('Proposal', {
  ADDRESSEE: {
    description: 'The body it is addressed to; none where none is named.',
    ...ofBody('addressee', byColumn('addressee_id')),
  },
  ADDRESSEE_LINEAGE: ofLineage(ofBody('addressee', byColumn('addressee_id'))),
  RAISED_BY: {
    description: 'The body that raised the issue; none where none is named.',
    ...ofBody('raisedBy', raisedBySql),
    condition: 'issue',
    conditionOf: ofIssue('raisedBy'),
  },
  TREATY: {
    description: 'The treaties that the issue is about, of which there may be several.',
    ...ofTreaty('treaty', (_clocks, link) => raw(`${link}.treaty_id`)),
    condition: 'issue',
    conditionOf: ofIssue('treaty'),
    links: (clocks, link) =>
      sql`${raw(`issue_treaty_link ${link}`)} ON ${raw(`${link}.issue_id`)} = t.issue_id AND ${recordedAt(link, clocks)}`,
  },
  OUTCOME: { description: 'What came of it.', condition: 'outcome', value: outcomeSql, labels: ProposalOutcome },
});
