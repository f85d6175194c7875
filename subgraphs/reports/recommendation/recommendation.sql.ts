import sql, { raw, type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';
import { yearOfDate } from '../../_kit/query/year.sql.ts';
import { issuing } from '../source-document/source-document.issuer.sql.ts';

/** Under a simulated `today`, the recommendation of a link `t` has been made: one made later is linked to nothing yet. */
export function recommendationIsMade(clocks: Clocks): Sql {
  if (clocks.horizon === null) return sql`1 = 1`;
  return sql`EXISTS (SELECT 1 FROM recommendation r WHERE r.id = t.recommendation_id AND ${recordedAt('r', clocks)} AND ${happened('r.made_on_earliest', clocks)})`;
}

/** The year in which a recommendation `t` was made; none where its date is not known or lies across years. */
export const yearMade = yearOfDate('t.made_on');

/** The treaty body that issued a recommendation `t`; a document comes after one report at most. */
export function issuerSql(clocks: Clocks): Sql {
  return sql`(SELECT p.treaty_body_id FROM source_document d CROSS JOIN periodic_report p ON ${issuing('d', clocks)}
    WHERE d.id = t.document_id AND ${recordedAt('d', clocks)})`;
}

/** The goal of a target, in a link `link` to it. */
export function goalSql(link: string, clocks: Clocks): Sql {
  return sql`(SELECT s.goal_id FROM sdg_target s WHERE s.id = ${raw(link)}.target_id AND ${recordedAt('s', clocks)})`;
}
