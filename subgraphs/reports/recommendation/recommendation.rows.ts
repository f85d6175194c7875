import sql, { join } from 'sql-template-tag';
import { oneOf } from '../../_kit/query/filter.sql.ts';
import type { RowRule } from '../../_kit/access/row-rule.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';

/** What is confidential now is so at every moment. */
const asItIs = { revision: null };

/** A confidential one is for the bodies it concerns and the authorised body. */
export const recommendationRows: RowRule = {
  table: 'recommendation',
  type: 'Recommendation',
  confidential: ({ viewer }) => {
    if (viewer.has('AUTHORISED_BODY')) return null;
    const concerned = sql`EXISTS (SELECT 1 FROM recommendation_body_link l
      WHERE l.recommendation_id = t.id AND ${recordedAt('l', asItIs)} AND ${oneOf(sql`l.body_id`, viewer.ownBodies)})`;
    return sql`t.is_confidential = 1 AND NOT ${concerned}`;
  },
};

/** A document of which all recommendations are kept from the viewer is kept from them, too. */
export const sourceDocumentRows: RowRule = {
  table: 'source_document',
  type: 'SourceDocument',
  confidential: async ({ withheld }) => {
    const ids = await withheld('Recommendation');
    if (ids.length === 0) return null;
    const ofIt = sql`SELECT 1 FROM recommendation r WHERE r.document_id = t.id AND ${recordedAt('r', asItIs)}`;
    return sql`EXISTS (${ofIt} AND r.id IN (${join(ids)})) AND NOT EXISTS (${ofIt} AND r.id NOT IN (${join(ids)}))`;
  },
};

/** Rows that name it are as confidential as it is. */
export function rowsOfRecommendation(table: string, type: string): RowRule {
  return { table, type, names: { recommendation_id: 'Recommendation' } };
}
