import sql, { type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
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
