import sql from 'sql-template-tag';
import { undisclosed } from '../../_kit/access/disclosure.sql.ts';
import type { Facts, RowRule } from '../../_kit/access/row-rule.ts';
import { anyOf, oneOf } from '../../_kit/query/filter.sql.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { inheritedBy, stepOf, type Step } from '../body-succession/body-succession.rule.ts';

/** What is confidential now is so at every moment, and rights are those of now. */
const asItIs = { revision: null };

/**
 * A confidential one is for the body that made it, for what has become of that body, which records it (¶4), and for
 * whoever watches a treaty on it: a body sees its own work, and what that rests on.
 */
export const conclusionProposalRows: RowRule = {
  table: 'conclusion_proposal',
  type: 'ConclusionProposal',
  confidential: async (facts) => {
    const { viewer } = facts;
    if (viewer.ownBodies.length === 0 || undisclosed(viewer) === null) return undisclosed(viewer);
    const watched = sql`EXISTS (SELECT 1 FROM assignment a
      WHERE a.proposal_id = t.id AND ${recordedAt('a', asItIs)} AND ${oneOf(sql`a.body_id`, viewer.ownBodies)})`;
    const bodies = [...viewer.ownBodies, ...(await inherited(facts))];
    return undisclosed(viewer, anyOf([oneOf(sql`t.body_id`, bodies), watched]));
  },
};

async function inherited({ viewer, today, found }: Facts): Promise<string[]> {
  const rows = await found<Omit<Step, 'on'> & { readonly date: string | null }>(
    sql`SELECT s.predecessor_id AS predecessorId, s.successor_id AS successorId, s.kind, s.date
      FROM body_succession s WHERE ${recordedAt('s', asItIs)}`,
  );
  return inheritedBy(viewer.ownBodies, today, rows.map(stepOf));
}
