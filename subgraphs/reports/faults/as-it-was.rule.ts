import { overlay, sameContent } from '../../_kit/record/content.ts';
import { isCorrectedByHand, readSources } from '../../_kit/record/sources.ts';

interface WithSources {
  /** As they are stored. */
  readonly sources: string;
}

/**
 * Whether an import leaves a record as it stands: the same again is no change, and what a person has corrected an import
 * leaves alone anyway. A record that is not there it would make.
 */
export function isAsItWas(row: WithSources | undefined, content: object): boolean {
  if (!row) return false;
  return sameContent(row, overlay(row, content)) || isCorrectedByHand(readSources(row.sources));
}
