import sql from 'sql-template-tag';
import type { RowRule } from '../../_kit/access/row-rule.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';

/** Seen as its section is, and as the treaty and the information that it leads to. */
export const sectionEntryRows: RowRule = {
  table: 'section_entry_link',
  type: 'SectionEntryLink',
  names: { treaty_id: 'Treaty', information_id: 'AnnualInformation' },
  visible: (_facts, clocks) =>
    sql`EXISTS (SELECT 1 FROM summary_section ss WHERE ss.id = t.section_id AND ${recordedAt('ss', clocks)})`,
};
