import sql, { join, type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { measureHolds } from '../implementing-measure/measure-holds.sql.ts';
import { decisive } from './implementation.rule.ts';

/** As `implementationOf` has it, of the provision `t`. */
export function implementationSql(clocks: Clocks): Sql {
  const cases = decisive.map((extent) => sql`WHEN ${hasMeasure(sql`m.extent = ${extent}`, clocks)} THEN ${extent}`);
  return sql`CASE ${join(cases, ' ')} ELSE 'NOT_ASSESSED' END`;
}

/** As `isWithoutAct` has it, of the provision `t`: 1 or 0. */
export function isWithoutActSql(clocks: Clocks): Sql {
  return sql`(NOT ${hasMeasure(sql`m.act_id IS NOT NULL AND m.extent <> 'NONE'`, clocks)})`;
}

function hasMeasure(condition: Sql, clocks: Clocks): Sql {
  return sql`EXISTS (SELECT 1 FROM implementing_measure m WHERE m.provision_id = t.id AND ${measureHolds('m', clocks)} AND ${condition})`;
}
