import type { Tables } from '../support/tables.ts';
import { dispatchesOf } from './summary-information.ts';
import { listOf, pagedOf } from './shapes.ts';

/** The answer to `schema/operations/summaries-of-years.graphql`, by hand: ¶8 gave 10 December up to the cycle of 2021. */
export function summariesOfYears({ from, until }: { from: number; until: number }, today: string, tables: Tables) {
  const cycles = tables.read<{ id: string; year: number; summary: string | null; completedOn: string | null }>(
    'reports',
    `SELECT c.id, c.year, s.id AS summary, s.completed_on AS completedOn FROM monitoring_cycle c
     LEFT JOIN summary_information s ON s.cycle_id = c.id AND s.recorded_to = :forever
     WHERE c.recorded_to = :forever AND c.year BETWEEN :from AND :until ORDER BY c.year`,
    { from, until },
  );
  const nodes = cycles.map(({ id, year, summary, completedOn }) => {
    const isKnown = year <= 2021;
    const summaryDeadline = {
      certainty: isKnown ? 'GIVEN' : 'UNVERIFIED',
      date: isKnown ? `${year}-12-10` : null,
    };
    if (summary === null) return { id, year, summaryDeadline, summary };
    const dispatches = dispatchesOf(summary, today, tables);
    const lateness = latenessOfSummary(year, summary, today, tables);
    const state = dispatches.length > 0 ? 'DISPATCHED' : completedOn === null ? 'DRAFT' : 'COMPLETED';
    return {
      id,
      year,
      summaryDeadline,
      summary: { id: summary, state, completedOn, lateness, dispatches: listOf(dispatches, 20) },
    };
  });
  return { monitoringCycles: pagedOf(nodes, 50) };
}

/** Its first dispatch counts, by the civil day of it in Almaty, six hours ahead of UTC until 1 March 2024. */
function latenessOfSummary(year: number, summary: string, today: string, tables: Tables) {
  if (year > 2021) return { value: 'UNVERIFIED', daysLate: null };
  const [found] = tables.read<{ value: string; daysLate: number | null }>(
    'reports',
    `WITH sent AS (
       SELECT MIN(date(dispatched_at, '+6 hours')) AS day FROM dispatch
       WHERE recorded_to = :forever AND summary_id = :summary
     )
     SELECT CASE WHEN day <= :due THEN 'ON_TIME' WHEN day > :due THEN 'LATE' ELSE 'OVERDUE' END AS value,
       CASE WHEN COALESCE(day, :today) > :due
         THEN CAST(julianday(COALESCE(day, :today)) - julianday(:due) AS INTEGER) END AS daysLate
     FROM sent`,
    { summary, due: `${year}-12-10`, today },
  );
  return found;
}
