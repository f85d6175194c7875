import sql, { raw, type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { compare, exact, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';
import { Validity, type ValidityArgs } from './validity.type.ts';

/** The version that the clocks ask for, of what has begun: under a simulated `today`, later beginnings are left out. */
export function begun(alias: string, clocks: Clocks): Sql {
  return sql`${recordedAt(alias, clocks)} AND ${happened(`${alias}.valid_from`, clocks)}`;
}

/** Valid on a day; under a simulated `today`, an end that has not come yet is none. */
export function holdsOn(alias: string, day: string, clocks: Clocks): Sql {
  const [from, until] = [raw(`${alias}.valid_from`), untilKnown(alias, clocks)];
  return sql`((${from} IS NULL OR ${from} <= ${day}) AND (${until} IS NULL OR ${until} > ${day}))`;
}

/** What the arguments of a list of valid things ask for, beside its filter. */
export function heldAsAsked({ validity, asOf }: ValidityArgs, clocks: Clocks): Sql {
  return validity === Validity.ALL ? sql`1 = 1` : holdsOn('t', asOf ?? clocks.asOf, clocks);
}

export function validityFilters(clocks: Clocks): FilterSpec {
  const until = untilKnown('t', clocks);
  return {
    validFrom: exact('t.valid_from'),
    validUntil: (filter: ValueFilter<string>, path) => compare(until, filter, path, (value) => value),
  };
}

/** `valid_until` as far as it has happened; the same as `knownUntil` says of a row. */
function untilKnown(alias: string, { horizon }: Clocks): Sql {
  const until = raw(`${alias}.valid_until`);
  return horizon === null ? until : sql`CASE WHEN ${until} > ${horizon} THEN NULL ELSE ${until} END`;
}

/** The end of a row's validity, null while it has not come under a simulated `today`. */
export function knownUntil(validUntil: string | null, { horizon }: Clocks): string | null {
  return validUntil !== null && horizon !== null && validUntil > horizon ? null : validUntil;
}
