import sql from 'sql-template-tag';
import { isOneOf } from '../../_kit/access/of-bodies.sql.ts';
import type { RowRule } from '../../_kit/access/row-rule.ts';
import { forever } from '../../_kit/record/recorded.entity.ts';

/** A confidential one is for the bodies it concerns and the authorised body. */
export const recommendationRows: RowRule = {
  table: 'recommendation',
  type: 'Recommendation',
  confidential: ({ viewer }) => {
    if (viewer.has('AUTHORISED_BODY')) return null;
    const concerned = sql`EXISTS (SELECT 1 FROM recommendation_body_link l
      WHERE l.recommendation_id = t.id AND l.recorded_to = ${forever} AND ${isOneOf('l.body_id', viewer.ownBodies)})`;
    return sql`t.is_confidential = 1 AND NOT ${concerned}`;
  },
};

/** Rows that name it are as confidential as it is. */
export function rowsOfRecommendation(table: string, type: string): RowRule {
  return { table, type, names: { recommendation_id: 'Recommendation' } };
}
