import sql, { raw, type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';

/** As `legalForce` has it, of the act that `column` names on the day of the clocks: `YES`, `NO`, `UNKNOWN`. */
export function inForceSql(column: string, clocks: Clocks): Sql {
  const day = clocks.asOf;
  const verdict = sql`CASE
    WHEN ${repealed(isSure('r', day), clocks)} OR NOT ${isPossible('a', day)} THEN 'NO'
    WHEN NOT ${isSure('a', day)} OR ${repealed(isPossible('r', day), clocks)} THEN 'UNKNOWN'
    ELSE 'YES' END`;
  return sql`(SELECT ${verdict} FROM legal_act a WHERE a.id = ${raw(column)} AND ${recordedAt('a', clocks)} AND ${happened('a.adopted_earliest', clocks)})`;
}

/** An act `r` that repeals `a` has taken effect as `condition` says. */
function repealed(condition: Sql, clocks: Clocks): Sql {
  const acts = sql`legal_act_link l JOIN legal_act r ON r.id = l.from_id AND ${recordedAt('r', clocks)} AND ${happened('r.adopted_earliest', clocks)}`;
  return sql`EXISTS (SELECT 1 FROM ${acts} WHERE l.to_id = a.id AND l.kind = 'REPEALS' AND ${recordedAt('l', clocks)} AND ${condition})`;
}

function isSure(act: string, day: string): Sql {
  return sql`COALESCE(${raw(act)}.effective_from <= ${day}, 0)`;
}

function isPossible(act: string, day: string): Sql {
  const reached = (column: string) => sql`COALESCE(${raw(`${act}.${column}`)} <= ${day}, 1)`;
  return sql`COALESCE(${raw(act)}.effective_from <= ${day}, ${reached('adopted_earliest')} AND ${reached('effective_not_before')})`;
}
