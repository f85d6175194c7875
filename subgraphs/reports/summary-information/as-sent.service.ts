import type { Conflict } from '../../_kit/ingest/ingester.ts';
import type { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { Content, UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { isAsItWas } from '../faults/as-it-was.rule.ts';
import { conflictOf } from '../faults/fault.ts';
import { dispatchedFaults } from './summary-standing.rule.ts';
import { dispatchedAmong } from './summary-standing.service.ts';

/** What an import says of a part of a summary, and what it would write. */
export interface Part<E extends Recorded> {
  readonly summary: string;
  readonly content: Content<E>;
}

/**
 * What was sent stays as it was sent.
 * @param field which a conflict names
 */
export async function asSentConflicts<E extends Recorded>(
  work: UnitOfWork,
  entity: new () => E,
  field: string,
  parts: readonly Part<E>[],
): Promise<(Conflict | null)[]> {
  const dispatched = await dispatchedAmong(
    work,
    parts.map(({ summary }) => summary),
  );
  const sent = parts.filter(({ summary }) => dispatched.has(summary));
  const rows = await work.current(
    entity,
    sent.map(({ content }) => content.id),
  );
  return parts.map(({ summary, content }) => {
    const row = rows.get(content.id);
    if (!dispatched.has(summary) || isAsItWas(row, content)) return null;
    const [fault] = dispatchedFaults(field, content.id);
    return fault ? conflictOf(fault) : null;
  });
}
