import sql, { type Sql } from 'sql-template-tag';
import { lawDay, type Clocks } from '../../_kit/clocks.ts';

/** As `isOpenOn` says, of a problem issue `t`. */
export function isOpenSql(clocks: Clocks): Sql {
  const day = lawDay(clocks);
  return sql`(CASE WHEN t.opened_on <= ${day} AND (t.resolved_on IS NULL OR t.resolved_on > ${day}) THEN 1 ELSE 0 END)`;
}
