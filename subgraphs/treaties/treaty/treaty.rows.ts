import { confidentialRows } from '../../_kit/access/disclosure.sql.ts';
import type { RowRule } from '../../_kit/access/row-rule.ts';

/** A confidential treaty is for the authorised body, which keeps the registry, and for the bodies it is disclosed to. */
export const treatyRows: RowRule = {
  ...confidentialRows('treaty', 'Treaty'),
  mentions: { parent_id: 'Treaty' },
};

/** What belongs to a treaty is as confidential as the treaty, and as what else it names. */
export function rowsOfTreaty(table: string, type: string, others: RowRule['names'] = {}): RowRule {
  return { table, type, names: { treaty_id: 'Treaty', ...others } };
}
