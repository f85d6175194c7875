import sql, { join } from 'sql-template-tag';
import { anyOf, oneOf } from '../../_kit/query/filter.sql.ts';
import { undisclosed } from '../../_kit/access/disclosure.sql.ts';
import type { RowRule } from '../../_kit/access/row-rule.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { ownBodies, rowsOfInformation, seesAllBodies } from '../annual-information/annual-information.rows.ts';

const raisedBy = (bodies: readonly string[]) => oneOf(sql`t.raised_by_id`, bodies);

/**
 * An issue is seen by those who see an entry that names it. One of which nobody sees such an entry is seen by who raised
 * it, and by who sees all bodies unless a draft of that very body ever named it: there it came into being, and leaving
 * the draft does not show it. A draft of another body takes nothing away.
 */
const issueRows: RowRule = {
  table: 'problem_issue',
  type: 'ProblemIssue',
  confidential: async (facts) => {
    const secret = await undisclosed(facts, 'problem_issue', raisedBy);
    const treaties = await facts.withheld('Treaty');
    if (treaties.length === 0) return secret;
    // What is confidential now is so at every moment; what was withdrawn, with links that ended with it, as it was last.
    const named = sql`EXISTS (SELECT 1 FROM issue_treaty_link l WHERE l.issue_id = t.id AND l.recorded_to >= t.recorded_to AND l.treaty_id IN (${join(treaties)}))`;
    return secret === null ? named : anyOf([secret, named]);
  },
  visible: async ({ viewer, whole, ownBodies: bodies }, clocks) => {
    const raised = raisedBy(await bodies());
    const named = sql`SELECT 1 FROM issue_entry_link il WHERE il.issue_id = t.id AND ${recordedAt('il', clocks)}`;
    if (!seesAllBodies(viewer)) return sql`(${raised} OR EXISTS (${named}))`;
    const until = clocks.revision === null ? sql`` : sql` AND dl.recorded_from <= ${clocks.revision}`;
    const draft = sql`SELECT 1 FROM ${whole('issue_entry_link')} dl
      WHERE dl.issue_id = t.id AND (t.raised_by_id IS NULL OR dl.body_id = t.raised_by_id)${until}`;
    return sql`(${raised} OR EXISTS (${named}) OR NOT EXISTS (${draft}))`;
  },
  ownBodies: { ...ownBodies, isShared: true, derived: ['yearsReported'] },
};

/** Rows that belong to one issue are seen as it is. */
function rowsOfIssue(table: string, type: string): RowRule {
  return {
    table,
    type,
    visible: (_facts, clocks) =>
      sql`EXISTS (SELECT 1 FROM problem_issue pi WHERE pi.id = t.issue_id AND ${recordedAt('pi', clocks)})`,
  };
}

/** What one information proposes is seen as that information is, too. */
const proposalRows: RowRule = {
  table: 'proposal',
  type: 'Proposal',
  visible: (
    _facts,
    clocks,
  ) => sql`EXISTS (SELECT 1 FROM problem_issue pi WHERE pi.id = t.issue_id AND ${recordedAt('pi', clocks)})
    AND (t.information_id IS NULL OR EXISTS (SELECT 1 FROM annual_information ai WHERE ai.id = t.information_id AND ${recordedAt('ai', clocks)}))`,
  ownBodies,
};

const ofEntry = rowsOfInformation('issue_entry_link', 'IssueEntryLink');

export const issueRules: readonly RowRule[] = [
  { ...ofEntry, names: { ...ofEntry.names, issue_id: 'ProblemIssue' } },
  issueRows,
  rowsOfIssue('issue_treaty_link', 'IssueTreatyLink'),
  proposalRows,
];
