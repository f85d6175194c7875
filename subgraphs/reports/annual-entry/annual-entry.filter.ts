import sql from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { amongAny, compare, exact, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';

/** The conditions that both kinds of entries, `t`, can be asked. */
export function entryFilters(clocks: Clocks): FilterSpec {
  return {
    id: exact('t.id'),
    treaty: exact('t.treaty_id'),
    body: exact('t.body_id'),
    year: exact('t.year'),
    information: exact('t.information_id'),
    isLatestVersion: (filter: ValueFilter<boolean>, path) => {
      const versions = sql`annual_information i CROSS JOIN annual_information n ON n.duty_id = i.duty_id AND n.version_number > i.version_number`;
      const later = sql`SELECT 1 FROM ${versions} WHERE i.id = t.information_id AND ${recordedAt('i', clocks)} AND ${recordedAt('n', clocks)} AND ${happened('n.begins_on', clocks)}`;
      return compare(sql`(CASE WHEN EXISTS (${later}) THEN 0 ELSE 1 END)`, filter, path, Number);
    },
    issue: amongAny('x.issue_id', sql`issue_entry_link x WHERE x.entry_id = t.id AND ${recordedAt('x', clocks)}`),
  };
}
