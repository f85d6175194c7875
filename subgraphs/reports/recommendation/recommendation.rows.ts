import sql, { join } from 'sql-template-tag';
import { anyOf, oneOf } from '../../_kit/query/filter.sql.ts';
import { confidentialRows, undisclosed } from '../../_kit/access/disclosure.sql.ts';
import type { RowRule } from '../../_kit/access/row-rule.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';

/** What is confidential now is so at every moment. */
const asItIs = { revision: null };

/** A confidential one, or one of a confidential document, is for the bodies it concerns and the authorised body. */
export const recommendationRows: RowRule = {
  table: 'recommendation',
  type: 'Recommendation',
  confidential: async (facts) => {
    const concerning = (bodies: readonly string[]) => sql`EXISTS (SELECT 1 FROM recommendation_body_link l
      WHERE l.recommendation_id = t.id AND ${recordedAt('l', asItIs)} AND ${oneOf(sql`l.body_id`, bodies)})`;
    const secret = await undisclosed(facts, 'recommendation', concerning);
    const documents = await facts.itself('SourceDocument');
    if (documents.length === 0) return secret;
    return anyOf([...(secret === null ? [] : [secret]), oneOf(sql`t.document_id`, documents)]);
  },
};

/** A document can be confidential; one of which all recommendations are kept from the viewer is kept from them, too. */
export const sourceDocumentRows: RowRule = {
  ...confidentialRows('source_document', 'SourceDocument', { names: { periodic_report_id: 'PeriodicReport' } }),
  visible: async ({ withheld, whole }) => {
    const ids = await withheld('Recommendation');
    if (ids.length === 0) return null;
    const ofIt = sql`SELECT 1 FROM ${whole('recommendation')} r WHERE r.document_id = t.id AND ${recordedAt('r', asItIs)}`;
    return sql`(NOT EXISTS (${ofIt} AND r.id IN (${join(ids)})) OR EXISTS (${ofIt} AND r.id NOT IN (${join(ids)})))`;
  },
};

/** Rows that name it are as confidential as it is. */
export function rowsOfRecommendation(table: string, type: string): RowRule {
  return { table, type, names: { recommendation_id: 'Recommendation' } };
}
