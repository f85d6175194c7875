import { undisclosed } from '../../_kit/access/disclosure.sql.ts';
import type { RowRule } from '../../_kit/access/row-rule.ts';

/** A confidential treaty is for the authorised body, which keeps the registry, and for the bodies it is disclosed to. */
export const treatyRows: RowRule = {
  table: 'treaty',
  type: 'Treaty',
  mentions: { parent_id: 'Treaty' },
  confidential: ({ viewer }) => undisclosed(viewer),
};

/** What belongs to a treaty is as confidential as the treaty. */
export function rowsOfTreaty(table: string, type: string): RowRule {
  return { table, type, names: { treaty_id: 'Treaty' } };
}
