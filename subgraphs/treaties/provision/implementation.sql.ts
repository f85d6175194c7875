import sql, { join, type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { measureHolds } from '../implementing-measure/measure-holds.sql.ts';
import { inForceSql } from '../legal-act/in-force.sql.ts';
import { decisive } from './implementation.rule.ts';

/** As `implementationOf` has it, of the provision `t`. */
export function implementationSql(clocks: Clocks): Sql {
  const counts = sql`(m.act_id IS NULL OR ${inForceSql('m.act_id', clocks)} <> 'NO')`;
  const cases = decisive.map(
    (extent) => sql`WHEN ${hasMeasure(sql`m.extent = ${extent} AND ${counts}`, clocks)} THEN ${extent}`,
  );
  return sql`CASE ${join(cases, ' ')} ELSE 'NOT_ASSESSED' END`;
}

/** As `actInForceOf` has it, of the provision `t`. */
export function actInForceSql(clocks: Clocks): Sql {
  const [yes, unknown] = ['YES', 'UNKNOWN'].map((value) =>
    hasMeasure(sql`m.extent <> 'NONE' AND ${inForceSql('m.act_id', clocks)} = ${value}`, clocks),
  );
  return sql`CASE WHEN ${yes} THEN 'YES' WHEN ${unknown} THEN 'UNKNOWN' ELSE 'NO' END`;
}

/** A gap, of the provision `t`: 1 or 0. */
export function isWithoutActSql(clocks: Clocks): Sql {
  return sql`(NOT ${hasMeasure(sql`m.extent <> 'NONE' AND ${inForceSql('m.act_id', clocks)} <> 'NO'`, clocks)})`;
}

function hasMeasure(condition: Sql, clocks: Clocks): Sql {
  return sql`EXISTS (SELECT 1 FROM implementing_measure m WHERE m.provision_id = t.id AND ${measureHolds('m', clocks)} AND ${condition})`;
}
