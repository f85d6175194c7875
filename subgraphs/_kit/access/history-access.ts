import sql, { join, raw } from 'sql-template-tag';
import type { HistoryAccess } from '../history/history.loader.ts';
import type { AccessTable } from './access-table.ts';
import type { RowRule } from './row-rule.ts';
import type { Viewer } from './viewer.ts';

/** Histories hold what records held: they show no more than the records show. */
export function historyAccess(
  access: AccessTable,
  rules: ReadonlyMap<string, RowRule>,
): (viewer: Viewer) => HistoryAccess {
  return (viewer) => ({
    open: (type, ids) => {
      const rule = rules.get(type);
      const condition = viewer.isHub ? null : (rule?.history?.(viewer) ?? null);
      if (!rule || condition === null) return null;
      const named = ids.length === 0 ? sql`1 = 0` : sql`t.id IN (${join(ids)})`;
      return sql`SELECT t.id FROM ${raw(rule.table)} t WHERE ${named} AND ${condition}`;
    },
    hides: (type, stored) =>
      access
        .restrictedFields(type)
        .some(
          ({ field, audiences }) =>
            (stored === field || /^(Kk|Ru|En)$/.test(stored.slice(field.length))) &&
            stored.startsWith(field) &&
            !audiences.every((name) => viewer.belongsTo(name)),
        ),
  });
}
