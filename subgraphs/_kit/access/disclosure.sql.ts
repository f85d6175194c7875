import sql, { raw, type Sql } from 'sql-template-tag';
import { anyOf, oneOf } from '../query/filter.sql.ts';
import type { Facts, RowRule } from './row-rule.ts';

/** Which rows of `t` are of one of these bodies. */
type OwnRows = (bodies: readonly string[]) => Sql;

/**
 * Rows of `t` that are confidential by themselves, and neither the viewer's to keep nor disclosed to a body of theirs;
 * null: none. For tables whose entities extend `confidential(…)`.
 * @param isOwn which rows are of a body of the viewer; unknown, as where none is named, is no
 * @param isSecret which rows are confidential, where others are so with them
 */
export async function undisclosed(
  facts: Facts,
  table: string,
  isOwn: OwnRows = () => sql`1 = 0`,
  isSecret: Sql = sql`t.is_confidential = 1`,
): Promise<Sql | null> {
  const { viewer } = facts;
  if (viewer.has('AUTHORISED_BODY')) return null;
  // Nobody has to be asked what a body followed where nothing is confidential.
  if (viewer.ownBodies.length > 0 && !(await hasAny(facts, table, isSecret))) return null;
  const bodies = await facts.ownBodies();
  return sql`(${isSecret} AND NOT COALESCE(${isOwn(bodies)}, 0) AND NOT ${disclosed(bodies)})`;
}

/** Whether a row is disclosed to one of these bodies. */
export function disclosed(bodies: readonly string[], alias = 't'): Sql {
  const toOne = bodies.map((body) => sql`INSTR(${raw(alias)}.disclosed_to, ${JSON.stringify(body)}) > 0`);
  return sql`COALESCE(${anyOf(toOne)}, 0)`;
}

/** At any time: what was withdrawn stays confidential. */
async function hasAny({ found }: Facts, table: string, isSecret: Sql): Promise<boolean> {
  const [first] = await found(sql`SELECT 1 FROM ${raw(table)} t WHERE ${isSecret} LIMIT 1`);
  return first !== undefined;
}

interface Ownership {
  /** The column that names the body which the record is of; left out: it is of none. */
  readonly of?: string;
  readonly names?: RowRule['names'];
}

/** Records that can be confidential by themselves. */
export function confidentialRows(table: string, type: string, { of: owner, names = {} }: Ownership = {}): RowRule {
  const isOwn: OwnRows | undefined = owner === undefined ? undefined : (bodies) => oneOf(raw(`t.${owner}`), bodies);
  return { table, type, names, confidential: (facts) => undisclosed(facts, table, isOwn) };
}
