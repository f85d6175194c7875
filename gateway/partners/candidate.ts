import type { Partner } from './config.ts';

/** A partner with the SDL that it has now. */
export interface Candidate {
  readonly partner: Partner;
  readonly source: string;
}

/** In their order, but those of the names after all others. */
export function withLast(candidates: readonly Candidate[], names: ReadonlySet<string>): Candidate[] {
  return [false, true].flatMap((isLast) => candidates.filter(({ partner }) => names.has(partner.name) === isLast));
}
