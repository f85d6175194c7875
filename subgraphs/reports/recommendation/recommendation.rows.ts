import sql, { raw, type Sql } from 'sql-template-tag';
import { anyOf, oneOf } from '../../_kit/query/filter.sql.ts';
import { confidentialRows, disclosed, undisclosed } from '../../_kit/access/disclosure.sql.ts';
import type { Facts, RowRule } from '../../_kit/access/row-rule.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';

/** What is confidential now is so at every moment. */
const asItIs = { revision: null };

/** Whether the recommendation `alias` concerns one of these bodies. */
function concerns(alias: string, bodies: readonly string[]): Sql {
  return sql`EXISTS (SELECT 1 FROM recommendation_body_link l
    WHERE l.recommendation_id = ${raw(alias)}.id AND ${recordedAt('l', asItIs)} AND ${oneOf(sql`l.body_id`, bodies)})`;
}

/**
 * A confidential one, or one of a confidential document, is for the bodies it concerns and the authorised body. Of a
 * document that only what it names hides, nothing is shown.
 */
export const recommendationRows: RowRule = {
  table: 'recommendation',
  type: 'Recommendation',
  mentions: { document_id: 'SourceDocument' },
  confidential: async (facts) => {
    const isSecret = anyOf([sql`t.is_confidential = 1`, oneOf(sql`t.document_id`, await secretDocuments(facts))]);
    return undisclosed(facts, 'recommendation', (bodies) => concerns('t', bodies), isSecret);
  },
};

/** Ids of documents that the viewer has no part in, whatever stands in them. */
async function secretDocuments(facts: Facts): Promise<string[]> {
  const secret = await undisclosed(facts, 'source_document');
  if (secret === null) return [];
  const documents = await facts.found<{ id: string }>(
    sql`SELECT t.id FROM source_document t WHERE ${recordedAt('t', asItIs)} AND ${secret}`,
  );
  return documents.map(({ id }) => id);
}

/**
 * A document is confidential where its own record says so, and never because of what is recorded of it later: else a
 * confidential recommendation would take a public document away. Who may see one of its recommendations sees where it
 * stands.
 */
export const sourceDocumentRows: RowRule = {
  ...confidentialRows('source_document', 'SourceDocument', { names: { periodic_report_id: 'PeriodicReport' } }),
  confidential: (facts) => undisclosed(facts, 'source_document', holdsOneFor),
};

/** Whether a recommendation of the document concerns one of these bodies, or is disclosed to one. */
function holdsOneFor(bodies: readonly string[]): Sql {
  if (bodies.length === 0) return sql`1 = 0`;
  return sql`EXISTS (SELECT 1 FROM recommendation r WHERE r.document_id = t.id
    AND ${recordedAt('r', asItIs)} AND ${anyOf([disclosed(bodies, 'r'), concerns('r', bodies)])})`;
}

/** Rows that name it are as confidential as it is. */
export function rowsOfRecommendation(table: string, type: string): RowRule {
  return { table, type, names: { recommendation_id: 'Recommendation' } };
}
