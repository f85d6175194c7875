import sql, { type Sql } from 'sql-template-tag';
import { lawDay, type Clocks } from '../../_kit/clocks.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';

/** The status on a day, as `PartyStatusLoader` gives it; `ofParty` says of which party the spans `s` are. */
export function statusOn(asOf: string | null | undefined, ofParty: Sql, clocks: Clocks): Sql {
  const known = lawDay(clocks, asOf);
  const isBeyond = (asOf ?? clocks.asOf) > known;
  const status = isBeyond
    ? sql`CASE WHEN s.reason = 'ENTERS_INTO_FORCE_LATER' THEN 'UNKNOWN' ELSE s.status END`
    : sql`s.status`;
  const span = sql`SELECT ${status} FROM party_status s WHERE ${ofParty}
    AND s.from_day <= ${known} AND s.until_day > ${known} AND ${recordedAt('s', clocks)}`;
  // No span means that nothing had been done by that day.
  return sql`COALESCE((${span}), 'NO_ACTION')`;
}
