import sql, { type Sql } from 'sql-template-tag';
import { confidentialFilters } from '../../_kit/access/confidential.inputs.ts';
import { lawDay, type Clocks } from '../../_kit/clocks.ts';
import { amongRows } from '../../_kit/query/among-rows.sql.ts';
import type { ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { amongAny, compare, exact, foldedLocalized, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { informationIsThere } from '../annual-information/annual-information.sql.ts';
import { isOpenSql } from './problem-issue.sql.ts';

/** The conditions on a problem issue `t`. */
export function issueFilters(clocks: Clocks): FilterSpec {
  const day = lawDay(clocks);
  const on =
    <T extends string | number>(key: Sql) =>
    (filter: ValueFilter<T>, path: string) =>
      compare(key, filter, path, (value) => value);
  const naming = sql`issue_entry_link x WHERE x.issue_id = t.id AND ${recordedAt('x', clocks)} AND ${informationIsThere('x.information_id', clocks)}`;
  return {
    id: exact('t.id'),
    ...confidentialFilters,
    title: foldedLocalized('t.title_folded'),
    description: foldedLocalized('t.description_folded'),
    raisedBy: exact('t.raised_by_id'),
    openedOn: exact('t.opened_on'),
    resolvedOn: on(resolvedKnown(clocks)),
    isOpen: (filter: ValueFilter<boolean>, path) => compare(isOpenSql(clocks), filter, path, Number),
    yearsOpen: on(yearsOpenSql(day)),
    treaty: amongAny('x.treaty_id', sql`issue_treaty_link x WHERE x.issue_id = t.id AND ${recordedAt('x', clocks)}`),
    entry: amongAny('x.entry_id', naming),
    reportedIn: (filter: ValueFilter<number>, path) =>
      amongRows(naming, filter, (asked) => compare(sql`x.year`, asked, path, (year) => year)),
  };
}

/** As `yearsOpenOn` says; `+ 0` makes a number of a text in both databases. */
function yearsOpenSql(day: string): Sql {
  const last = sql`(CASE WHEN t.resolved_on <= ${day} THEN t.resolved_on ELSE ${day} END)`;
  const years = sql`SUBSTR(${last}, 1, 4) + 0 - (SUBSTR(t.opened_on, 1, 4) + 0) + 1`;
  return sql`(CASE WHEN t.opened_on > ${day} THEN 0 ELSE ${years} END)`;
}

/** Under a simulated `today`, a resolution that has not come yet is none. */
function resolvedKnown({ horizon }: Clocks): Sql {
  if (horizon === null) return sql`t.resolved_on`;
  return sql`CASE WHEN t.resolved_on > ${horizon} THEN NULL ELSE t.resolved_on END`;
}
