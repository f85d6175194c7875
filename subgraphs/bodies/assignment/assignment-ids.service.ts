import { freeIds, unnumbered } from '../../_kit/record/free-ids.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { ConclusionProposalEntity } from '../conclusion-proposal/conclusion-proposal.entity.ts';
import { AssignmentEntity } from './assignment.entity.ts';

interface Wanted {
  readonly body: string;
  readonly treaty: string;
  readonly proposal: string | null;
}

/**
 * Ids for assignments to make, in their order: `body:treaty`, with a number where there was one before; what rests on a
 * confidential proposal, and is as confidential, is not numbered.
 * @param hidden assignments that are not there for the caller
 */
export async function assignmentIds(
  work: UnitOfWork,
  wanted: readonly Wanted[],
  hidden: ReadonlySet<string>,
): Promise<string[]> {
  const named = wanted.flatMap(({ proposal }) => proposal ?? []);
  const proposals = await work.current(ConclusionProposalEntity, named);
  const plain = wanted.map(({ body, treaty }) => `${body}:${treaty}`);
  const isSecret = wanted.map(({ proposal }) => Boolean(proposals.get(proposal ?? '')?.isConfidential));
  const open = plain.filter((_id, at) => !isSecret[at]);
  const free = await freeIds(work, AssignmentEntity, open, hidden);
  const ids = new Map(open.map((id, at) => [id, free[at] ?? id]));
  return plain.map((id, at) => (isSecret[at] ? unnumbered(id) : (ids.get(id) ?? id)));
}
