import sql, { join, raw, type Sql } from 'sql-template-tag';
import { endOfDay } from '../../_kit/civil-day.ts';
import type { Clocks } from '../../_kit/clocks.ts';
import type { ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { allOf, oneOf, type Condition } from '../../_kit/query/filter.sql.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';
import { Formality } from './formality.ts';
import { askedBy } from './formality.rule.ts';

/** `lackedOf` of an information `t`, as a condition; a test holds both against each other. */
export function lacks(clocks: Clocks): Condition {
  const isLacked = (each: Formality) => isLackedSql(each, clocks);
  const oneIsLacked = (wanted: readonly Formality[]) =>
    wanted.length === 0 ? sql`1 = 0` : sql`(${join(wanted.map(isLacked), ' OR ')})`;
  return (filter: ValueFilter<Formality>) =>
    allOf([
      ...(filter.eq == null ? [] : [isLacked(filter.eq)]),
      ...(filter.in == null ? [] : [oneIsLacked([...new Set(filter.in)])]),
      ...(filter.not == null ? [] : [sql`NOT ${isLacked(filter.not)}`]),
      ...(filter.isNull == null ? [] : [nullness(isAsked(Object.values(Formality), clocks), filter.isNull)]),
    ]);
}

/** To be joined: each `formality` that an information `t` lacks, as `link`. */
export function lackedSql(link: string, clocks: Clocks): Sql {
  const [all, formality] = [Object.values(Formality), raw(`${link}.formality`)];
  const rows = join(
    all.map((each) => sql`SELECT ${raw(`'${each}'`)} AS formality`),
    ' UNION ALL ',
  );
  const cases = all.map((each) => sql`WHEN ${each} THEN ${isLackedSql(each, clocks)}`);
  return sql`(${rows}) ${raw(link)} ON (CASE ${formality} ${join(cases, ' ')} END) = 1`;
}

function isLackedSql(formality: Formality, clocks: Clocks): Sql {
  return sql`(${isAbsent(formality, clocks)} AND ${isAsked([formality], clocks)})`;
}

/** Whether any of these is asked of the year of an information `t`. */
function isAsked(formalities: readonly Formality[], clocks: Clocks): Sql {
  const kinds = [...new Set(formalities.map((each) => askedBy[each]))];
  return sql`EXISTS (SELECT 1 FROM monitoring_cycle c JOIN requirement r ON r.regime_id = c.regime_id
    WHERE c.year = t.year AND ${recordedAt('c', clocks)} AND ${happened('c.opened_on', clocks)} AND ${recordedAt('r', clocks)}
      AND r.state IN ('VERIFIED', 'ASSUMED')
      AND (r.first_year IS NULL OR r.first_year <= c.year) AND (r.last_year IS NULL OR r.last_year >= c.year)
      AND ${oneOf(sql`r.kind`, kinds)})`;
}

const nullness = (isSaid: Sql, isNull: boolean): Sql => (isNull ? sql`NOT ${isSaid}` : isSaid);

/** What came after a simulated day is not there. Moments are kept in UTC, and a version knows the days of its own. */
function isAbsent(formality: Formality, { horizon }: Pick<Clocks, 'horizon'>): Sql {
  const until = (column: Sql) =>
    horizon === null ? sql`(${column} IS NULL)` : sql`(${column} IS NULL OR ${column} > ${horizon})`;
  // The end of the day in Almaty, as a moment: what was submitted by then counts.
  const electronic =
    horizon === null
      ? sql`(t.submitted_at IS NULL)`
      : sql`(t.submitted_at IS NULL OR t.submitted_at > ${endOfDay(horizon).moment})`;
  return {
    [Formality.KAZAKH]: sql`(t.kk_state <> 'PRESENT')`,
    [Formality.RUSSIAN]: sql`(t.ru_state <> 'PRESENT')`,
    [Formality.SIGNATURE]: until(sql`t.signed_on`),
    [Formality.ELECTRONIC]: electronic,
    [Formality.PAPER]: until(sql`t.paper_received_on`),
  }[formality];
}
