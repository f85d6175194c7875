import sql, { raw } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { compare, type Condition } from '../../_kit/query/filter.sql.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';

/** Whether the information that `column` names is the latest version of its duty, as a condition. */
export function isLatestVersion(column: string, clocks: Clocks): Condition {
  const versions = sql`annual_information i CROSS JOIN annual_information n ON n.duty_id = i.duty_id AND n.version_number > i.version_number`;
  const later = sql`SELECT 1 FROM ${versions} WHERE i.id = ${raw(column)} AND ${recordedAt('i', clocks)} AND ${recordedAt('n', clocks)} AND ${happened('n.begins_on', clocks)}`;
  const isLatest = sql`(CASE WHEN EXISTS (${later}) THEN 0 ELSE 1 END)`;
  return (filter: ValueFilter<boolean>, path) => compare(isLatest, filter, path, Number);
}
