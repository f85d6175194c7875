import sql from 'sql-template-tag';
import type { Database } from '../../_kit/database/database.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { cycleId } from '../monitoring-cycle/monitoring-cycle.id.ts';
import { citedAmong } from './cited-paragraph.rule.ts';
import type { RequirementKind } from './requirement.kind.ts';

const now = { revision: null };

/** As `citedParagraph`, outside of a unit of work. */
export async function citedIn(database: Database, year: number, kind: RequirementKind): Promise<string | undefined> {
  const requirements = await database.read<Parameters<typeof citedAmong>[0][number]>(
    sql`SELECT q.kind, q.state, q.paragraph_id AS paragraphId, q.first_year AS firstYear, q.last_year AS lastYear
      FROM requirement q JOIN monitoring_cycle y ON y.regime_id = q.regime_id
      WHERE y.id = ${cycleId(year)} AND ${recordedAt('y', now)} AND ${recordedAt('q', now)}`,
  );
  return citedAmong(requirements, { year, kind });
}
