import sql from 'sql-template-tag';
import type { RowRule } from '../../_kit/access/row-rule.ts';
import { oneOf } from '../../_kit/query/filter.sql.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { ownBodies, toldOfInformation } from '../annual-information/annual-information.rows.ts';

/** For the body itself all of them; for others that under which the information was delivered, as they see it. */
export const signatureRows: RowRule = {
  table: 'signature',
  type: 'Signature',
  names: { information_id: 'AnnualInformation' },
  visible: async ({ ownBodies: bodies }, clocks) => {
    const holds = sql`ai.signed_at = t.signed_at AND ai.content_hash = t.content_hash`;
    return sql`(${oneOf(sql`t.body_id`, await bodies())} OR EXISTS (SELECT 1 FROM annual_information ai WHERE ai.id = t.information_id AND ${recordedAt('ai', clocks)} AND ${holds}))`;
  },
  history: toldOfInformation,
  ownBodies,
};
