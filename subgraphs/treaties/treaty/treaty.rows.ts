import sql, { join } from 'sql-template-tag';
import type { RowRule } from '../../_kit/access/row-rule.ts';

/** A confidential treaty is for the authorised body, which keeps the registry, and for the bodies it is disclosed to. */
export const treatyRows: RowRule = {
  table: 'treaty',
  type: 'Treaty',
  confidential: ({ viewer }) => {
    if (viewer.has('AUTHORISED_BODY')) return null;
    const disclosed = viewer.ownBodies.map((body) => sql`INSTR(t.disclosed_to, ${JSON.stringify(body)}) > 0`);
    const isDisclosed = disclosed.length === 0 ? sql`1 = 0` : sql`(${join(disclosed, ' OR ')})`;
    return sql`t.is_confidential = 1 AND (t.disclosed_to IS NULL OR NOT ${isDisclosed})`;
  },
};

/** What belongs to a treaty is as confidential as the treaty. */
export function rowsOfTreaty(table: string, type: string): RowRule {
  return { table, type, names: { treaty_id: 'Treaty' } };
}
