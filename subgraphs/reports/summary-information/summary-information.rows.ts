import sql, { type Sql } from 'sql-template-tag';
import { oneOf } from '../../_kit/query/filter.sql.ts';
import type { RowRule } from '../../_kit/access/row-rule.ts';
import type { Clocks } from '../../_kit/clocks.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';

function sentTo(dispatches: Sql, clocks: Clocks, receiver: Sql): Sql {
  return sql`EXISTS (SELECT 1 FROM ${dispatches} ds WHERE ds.summary_id = t.id AND ${recordedAt('ds', clocks)} AND ${receiver})`;
}

/** Whoever else reads summaries reads what has reached them; analysts, who may be the authorised body's own, know it. */
const sent = {
  seenBy: ['AUTHORISED_BODY'],
  shown: { what: 'what has been sent or forwarded to you', to: ['PM_OFFICE', 'ADMINISTRATION'] },
} as const;

/** The authorised body's own until it is sent (¶8); the Administration of the President sees what has reached it (¶10). */
export const summaryRows: RowRule = {
  table: 'summary_information',
  type: 'SummaryInformation',
  ownBodies: sent,
  visible: async ({ viewer, holders, withPredecessors, whole }, clocks) => {
    if (viewer.has('AUTHORISED_BODY')) return null;
    const authorised = await holders('AUTHORISED_BODY');
    if (viewer.bodiesOf('ANALYST').some((body) => authorised.includes(body))) return null;
    if (viewer.has('ANALYST', 'PM_OFFICE')) return sentTo(whole('dispatch'), clocks, sql`1 = 1`);
    if (!viewer.has('ADMINISTRATION')) return sql`1 = 0`;
    const receivers = await withPredecessors(await holders('PRESIDENTIAL_ADMINISTRATION'));
    return sentTo(whole('dispatch'), clocks, oneOf(sql`ds.to_id`, receivers));
  },
};

/** Parts of a summary are seen as it is. */
export function rowsOfSummary(table: string, type: string, names: Readonly<Record<string, string>> = {}): RowRule {
  return {
    table,
    type,
    names,
    ownBodies: sent,
    visible: (_facts, clocks) =>
      sql`EXISTS (SELECT 1 FROM summary_information su WHERE su.id = t.summary_id AND ${recordedAt('su', clocks)})`,
  };
}
