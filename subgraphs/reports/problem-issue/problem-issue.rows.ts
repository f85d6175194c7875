import sql, { join, raw, type Sql } from 'sql-template-tag';
import { disclosed, undisclosed } from '../../_kit/access/disclosure.sql.ts';
import type { Facts, RowRule, Told } from '../../_kit/access/row-rule.ts';
import type { Clocks } from '../../_kit/clocks.ts';
import { anyOf, oneOf } from '../../_kit/query/filter.sql.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import {
  ownBodies,
  rowsOfInformation,
  seesAllBodies,
  signedFrom,
  undelivered,
} from '../annual-information/annual-information.rows.ts';

/** What is confidential or signed now is so at every moment. */
const asItIs = { revision: null };

const raisedBy = (bodies: readonly string[]) => oneOf(sql`t.raised_by_id`, bodies);

/**
 * The proposals `p` that a body of the viewer is to act on, once the information that makes them was delivered and unless
 * that is kept from it: what is confidential now is so at every moment.
 */
function addressed(p: string, bodies: readonly string[], { whole }: Facts, clocks: Clocks): Sql {
  const proposal = raw(p);
  const of = sql`${whole('annual_information')} ai WHERE ai.id = ${proposal}.information_id`;
  const secret = sql`ai.is_confidential = 1 AND NOT ${disclosed(bodies, 'ai')}`;
  return sql`(${oneOf(sql`${proposal}.addressee_id`, bodies)} AND (${proposal}.information_id IS NULL
    OR (EXISTS (SELECT 1 FROM ${of} AND ${recordedAt('ai', clocks)} AND ai.state NOT IN (${join(undelivered)}))
      AND NOT EXISTS (SELECT 1 FROM ${of} AND ${recordedAt('ai', asItIs)} AND ${secret}))))`;
}

/** Its words stay once they were signed; until then they are of drafts, and for the body that raised it. */
async function toldOfIssue(facts: Facts): Promise<Told> {
  const links = sql`${facts.whole('issue_entry_link')} l WHERE l.issue_id = t.id`;
  const signed = sql`SELECT MIN(${signedFrom(sql`l.information_id`, facts)}) FROM ${links} AND ${recordedAt('l', asItIs)}`;
  return {
    whole: raisedBy(await facts.ownBodies()),
    from: sql`CASE WHEN EXISTS (SELECT 1 FROM ${links}) THEN (${signed}) ELSE 0 END`,
  };
}

/**
 * An issue is seen by those who see an entry that names it, and by who is to act on what is proposed. One of which nobody
 * sees such an entry is seen by who raised it, and by who sees all bodies unless a draft of that very body ever named it:
 * there it came into being, and leaving the draft does not show it. A draft of another body takes nothing away.
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
  visible: async (facts, clocks) => {
    const { viewer, whole } = facts;
    const bodies = await facts.ownBodies();
    const raised = raisedBy(bodies);
    const named = sql`SELECT 1 FROM issue_entry_link il WHERE il.issue_id = t.id AND ${recordedAt('il', clocks)}`;
    if (!seesAllBodies(viewer)) {
      const proposed = sql`SELECT 1 FROM ${whole('proposal')} ap WHERE ap.issue_id = t.id AND ${recordedAt('ap', clocks)}`;
      return sql`(${raised} OR EXISTS (${named}) OR EXISTS (${proposed} AND ${addressed('ap', bodies, facts, clocks)}))`;
    }
    const until = clocks.revision === null ? sql`` : sql` AND dl.recorded_from <= ${clocks.revision}`;
    const draft = sql`SELECT 1 FROM ${whole('issue_entry_link')} dl
      WHERE dl.issue_id = t.id AND (t.raised_by_id IS NULL OR dl.body_id = t.raised_by_id)${until}`;
    return sql`(${raised} OR EXISTS (${named}) OR NOT EXISTS (${draft}))`;
  },
  history: toldOfIssue,
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

/** What one information proposes is seen as that information is, too, and by who is to act on it. */
const proposalRows: RowRule = {
  table: 'proposal',
  type: 'Proposal',
  visible: async (facts, clocks) => {
    const issue = sql`EXISTS (SELECT 1 FROM problem_issue pi WHERE pi.id = t.issue_id AND ${recordedAt('pi', clocks)})`;
    const made = sql`t.information_id IS NULL OR EXISTS (SELECT 1 FROM annual_information ai WHERE ai.id = t.information_id AND ${recordedAt('ai', clocks)})`;
    if (seesAllBodies(facts.viewer)) return sql`${issue} AND (${made})`;
    return sql`${issue} AND (${made} OR ${addressed('t', await facts.ownBodies(), facts, clocks)})`;
  },
  history: async (facts) => {
    const information = sql`${facts.whole('annual_information')} oi WHERE oi.id = t.information_id`;
    const whole = sql`EXISTS (SELECT 1 FROM ${information} AND ${oneOf(sql`oi.body_id`, await facts.ownBodies())})`;
    return { whole, from: signedFrom(sql`t.information_id`, facts) };
  },
  ownBodies,
};

const ofEntry = rowsOfInformation('issue_entry_link', 'IssueEntryLink');

export const issueRules: readonly RowRule[] = [
  { ...ofEntry, names: { ...ofEntry.names, issue_id: 'ProblemIssue' } },
  issueRows,
  rowsOfIssue('issue_treaty_link', 'IssueTreatyLink'),
  proposalRows,
];
