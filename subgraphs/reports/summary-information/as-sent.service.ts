import type { Conflict } from '../../_kit/ingest/ingester.ts';
import type { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { Content, UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { frozenConflicts } from '../faults/frozen.service.ts';
import { dispatchedFault } from './summary-standing.rule.ts';
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
  const frozen = parts.map(({ summary, content }) => ({ isFrozen: dispatched.has(summary), content }));
  return frozenConflicts(work, entity, frozen, (id) => dispatchedFault(field, id));
}
