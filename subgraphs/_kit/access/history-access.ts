import sql, { raw, type Sql } from 'sql-template-tag';
import { isAudited, type Shown } from '../audit/shown.ts';
import { shapesOf } from '../audit/table-shape.ts';
import type { Database } from '../database/database.ts';
import type { HistoryAccess } from '../history/history.loader.ts';
import type { AccessTable } from './access-table.ts';
import { namings, type Facts, type RowRule } from './row-rule.ts';
import type { Withheld } from './withheld.ts';

/** Histories hold what records held: they show no more than the records show. */
export function historyAccess(
  access: AccessTable,
  rules: ReadonlyMap<string, RowRule>,
  database: Database,
): (withheld: Withheld, shown: Shown) => HistoryAccess {
  return (withheld, shown) => {
    const { viewer } = withheld.facts;
    return {
      toldFrom: (type) => toldFrom(withheld.facts, rules.get(type)),
      hides: (type, stored) => {
        const part = access.restrictedFields(type).find(({ field }) => isStoredFor(field, stored));
        if (!part) return false;
        if (!part.audiences.every((name) => viewer.belongsTo(name))) return true;
        if (isAudited(part.audiences)) shown.note(`${type}.history.${stored}`, null);
        return false;
      },
      withheldIds: async (type) => {
        const rule = rules.get(type);
        return rule && !viewer.isHub ? withheldIn(rule, withheld, database) : new Map();
      },
    };
  };
}

/** Of the record of a change `c`, as the viewer sees it. */
async function toldFrom(facts: Facts, rule: RowRule | undefined): Promise<Sql | null> {
  if (facts.viewer.isHub || !rule?.history) return null;
  const { whole, from } = await rule.history(facts);
  return sql`(SELECT MAX(CASE WHEN ${whole} THEN 0 ELSE ${from} END) FROM ${raw(rule.table)} t WHERE t.id = c.record_id)`;
}

/** A text is stored in a column for each of its languages. */
function isStoredFor(field: string, stored: string): boolean {
  return stored === field || (stored.startsWith(field) && /^(Kk|Ru|En)$/.test(stored.slice(field.length)));
}

/** What a record named once, or names without being confidential for it. */
async function withheldIn(rule: RowRule, withheld: Withheld, database: Database) {
  const { table, names, mentions, masked } = rule;
  const shape = shapesOf(database.writer).find((each) => each.table === table);
  const properties = new Map(Array.from(shape?.columns ?? [], ([property, column]) => [column, property]));
  const found = new Map<string, readonly string[]>();
  for (const [column, type] of [names, mentions, masked].flatMap((some) => namings(some))) {
    const ids = await withheld.namedIn(rule, column, type);
    const property = properties.get(column) ?? column;
    if (ids.length > 0) found.set(property, [...(found.get(property) ?? []), ...ids]);
  }
  return found;
}
