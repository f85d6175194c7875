import sql from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { amongAny, exact, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { isLatestVersion } from '../annual-information/latest-version.sql.ts';

/** The conditions that both kinds of entries, `t`, can be asked. */
export function entryFilters(clocks: Clocks): FilterSpec {
  return {
    id: exact('t.id'),
    treaty: exact('t.treaty_id'),
    body: exact('t.body_id'),
    year: exact('t.year'),
    information: exact('t.information_id'),
    isLatestVersion: isLatestVersion('t.information_id', clocks),
    issue: amongAny('x.issue_id', sql`issue_entry_link x WHERE x.entry_id = t.id AND ${recordedAt('x', clocks)}`),
  };
}
