import sql, { type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { ProposalOutcome } from './proposal.outcome.ts';

/** The outcome of a proposal `t`: under a simulated `today`, one that has not come yet is none. */
export function outcomeSql({ horizon }: Clocks): Sql {
  if (horizon === null) return sql`t.outcome`;
  return sql`(CASE WHEN t.outcome_on > ${horizon} THEN ${ProposalOutcome.OPEN} ELSE t.outcome END)`;
}

/** The day of that outcome. */
export function outcomeOnSql({ horizon }: Clocks): Sql {
  return horizon === null
    ? sql`t.outcome_on`
    : sql`(CASE WHEN t.outcome_on > ${horizon} THEN NULL ELSE t.outcome_on END)`;
}

/** The body that raised the issue of a proposal `t`. */
export function raisedBySql(clocks: Clocks): Sql {
  return sql`(SELECT i.raised_by_id FROM problem_issue i WHERE i.id = t.issue_id AND ${recordedAt('i', clocks)})`;
}
