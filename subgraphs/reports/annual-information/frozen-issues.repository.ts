import sql, { join, raw } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { groupBy } from '../../_kit/group-by.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { stateSql } from './annual-information.state.sql.ts';
import { InformationState } from './information-state.ts';

const written = [InformationState.DRAFT, InformationState.READY];

interface Naming {
  readonly issueId: string;
  readonly informationId: string;
}

/**
 * By issue, the informations that name it and that nobody writes any more, as `finalAmong` has it: also those that the
 * viewer does not see, since the languages of a version go by them, and are the same for everybody.
 */
export async function finalNaming(issues: readonly string[], database: Database, clocks: Clocks) {
  const whole = (table: string) => raw(database.qualified(table));
  const closed = clocks.horizon === null ? sql`IS NOT NULL` : sql`<= ${clocks.horizon}`;
  const rows = await database.read<Naming>(sql`
    SELECT l.issue_id AS issueId, l.information_id AS informationId FROM ${whole('issue_entry_link')} l
    JOIN ${whole('annual_information')} t ON t.id = l.information_id AND ${recordedAt('t', clocks)}
    LEFT JOIN ${whole('monitoring_cycle')} c ON c.year = t.year AND ${recordedAt('c', clocks)}
    WHERE l.issue_id IN (${join(issues)}) AND ${recordedAt('l', clocks)}
      AND (${stateSql(clocks)} NOT IN (${join(written)}) OR c.closed_on ${closed})`);
  const naming = groupBy(rows, ({ issueId }) => issueId);
  return issues.map((issue) => (naming.get(issue) ?? []).map(({ informationId }) => informationId));
}
