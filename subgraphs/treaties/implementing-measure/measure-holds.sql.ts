import sql, { raw, type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';
import { actIsAdopted } from '../legal-act/adopted.sql.ts';

/** Under a simulated `today`, a measure by an act that is adopted later is not there yet, whenever it was assessed. */
export function measureHasAct(alias: string, clocks: Clocks): Sql {
  if (clocks.horizon === null) return sql`1 = 1`;
  const act = raw(`${alias}.act_id`);
  return sql`(${act} IS NULL OR ${actIsAdopted(act, clocks)})`;
}

/** For SQL over measures outside their repository: the same rows that its lists have. */
export function measureHolds(alias: string, clocks: Clocks): Sql {
  const assessed = happened(`${alias}.assessed_earliest`, clocks);
  return sql`${recordedAt(alias, clocks)} AND ${assessed} AND ${measureHasAct(alias, clocks)}`;
}
