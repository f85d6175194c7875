import type { Conflict } from '../../_kit/ingest/ingester.ts';
import { overlay, sameContent } from '../../_kit/record/content.ts';
import type { Recorded } from '../../_kit/record/recorded.entity.ts';
import { isCorrectedByHand, readSources } from '../../_kit/record/sources.ts';
import type { Content, UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { conflictOf, type Fault } from './fault.ts';

/** What an import would write of a record, and whether that is of something that stays as it is. */
export interface Frozen<E extends Recorded> {
  readonly isFrozen: boolean;
  /** What is not there yet may come all the same. */
  readonly isComing?: boolean;
  readonly content: Content<E>;
}

/**
 * What of an import would change something that stays as it is, or come to it: the same again is no change, and what a
 * person has corrected an import leaves alone anyway.
 * @param faultOf what is wrong with a change of the record with an id
 */
export async function frozenConflicts<E extends Recorded>(
  work: UnitOfWork,
  entity: new () => E,
  parts: readonly Frozen<E>[],
  faultOf: (id: string) => Fault,
): Promise<(Conflict | null)[]> {
  const frozen = parts.filter(({ isFrozen }) => isFrozen);
  const rows = await work.current(
    entity,
    frozen.map(({ content }) => content.id),
  );
  return parts.map(({ isFrozen, isComing = false, content }) => {
    const row = rows.get(content.id);
    const isFine = !isFrozen || (row ? isAsItWas(row, content) : isComing);
    return isFine ? null : conflictOf(faultOf(content.id));
  });
}

function isAsItWas(row: Recorded, content: object): boolean {
  return sameContent(row, overlay(row, content)) || isCorrectedByHand(readSources(row.sources));
}
