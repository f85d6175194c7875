import { narrower } from '../../subgraphs/_kit/access/contracts.ts';
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

/** Whether whoever meets what a partner adds may go on doing so until the graph is composed anew. */
export function mayStay({ contract }: Partner, now: Partner | undefined): boolean {
  return now !== undefined && narrower(now.contract, contract) === contract;
}
