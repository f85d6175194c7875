import { overlay, sameContent } from '../../_kit/record/content.ts';
import type { Recorded } from '../../_kit/record/recorded.entity.ts';
import { isCorrectedByHand, readSources } from '../../_kit/record/sources.ts';

/**
 * Whether an import leaves a record as it stands: the same again is no change, and what a person has corrected an import
 * leaves alone anyway. A record that is not there it would make.
 */
export function isAsItWas(row: Recorded | undefined, content: object): boolean {
  if (!row) return false;
  return sameContent(row, overlay(row, content)) || isCorrectedByHand(readSources(row.sources));
}
