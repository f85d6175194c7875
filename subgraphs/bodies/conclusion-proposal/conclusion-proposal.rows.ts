import sql from 'sql-template-tag';
import { undisclosed } from '../../_kit/access/disclosure.sql.ts';
import type { RowRule } from '../../_kit/access/row-rule.ts';
import { anyOf, oneOf } from '../../_kit/query/filter.sql.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';

/** What is confidential now is so at every moment. */
const asItIs = { revision: null };

/** A confidential one is for the body that made it, and for whoever watches a treaty on it: a body sees what its work rests on. */
export const conclusionProposalRows: RowRule = {
  table: 'conclusion_proposal',
  type: 'ConclusionProposal',
  confidential: (facts) =>
    undisclosed(facts, 'conclusion_proposal', (bodies) => {
      const watched = sql`EXISTS (SELECT 1 FROM assignment a
        WHERE a.proposal_id = t.id AND ${recordedAt('a', asItIs)} AND ${oneOf(sql`a.body_id`, bodies)})`;
      return anyOf([oneOf(sql`t.body_id`, bodies), watched]);
    }),
};
