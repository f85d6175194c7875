import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { originsIn } from '../body-succession/lineage.service.ts';
import { ConclusionProposalEntity } from '../conclusion-proposal/conclusion-proposal.entity.ts';
import { SubdivisionEntity } from '../subdivision/subdivision.entity.ts';
import { proposalFault, subdivisionFault, type Claim, type Fault } from './assignment.rule.ts';

/** A claim with the ids of what it names; whether they exist is asked elsewhere. */
export interface GroundedClaim extends Claim {
  readonly subdivision: string | null;
  readonly proposal: string | null;
}

/** What breaks ¶3 and ¶4 in each of the claims. */
export async function groundFaults(work: UnitOfWork, claims: readonly GroundedClaim[]): Promise<Fault[][]> {
  const named = (ids: readonly (string | null)[]) => ids.filter((id) => id !== null);
  const subdivisions = await work.current(SubdivisionEntity, named(claims.map((claim) => claim.subdivision)));
  const proposals = await work.current(ConclusionProposalEntity, named(claims.map((claim) => claim.proposal)));
  const originsOf = originsIn(work);
  const faults: Fault[][] = [];
  for (const claim of claims) {
    const subdivision = subdivisions.get(claim.subdivision ?? '');
    const proposal = proposals.get(claim.proposal ?? '');
    const isOwn = !proposal || proposal.bodyId === claim.body;
    const origins = isOwn ? [] : await originsOf(claim.body);
    const found = [
      subdivision ? subdivisionFault(claim, subdivision) : null,
      proposal ? proposalFault(claim, proposal, origins) : null,
    ];
    faults.push(found.filter((fault) => fault !== null));
  }
  return faults;
}
