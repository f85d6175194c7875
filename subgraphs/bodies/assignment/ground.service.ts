import { daysOf } from '../../_kit/partial-date.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { BodySuccessionEntity } from '../body-succession/body-succession.entity.ts';
import { originsOf, type Step } from '../body-succession/body-succession.rule.ts';
import { ConclusionProposalEntity } from '../conclusion-proposal/conclusion-proposal.entity.ts';
import { SubdivisionEntity } from '../subdivision/subdivision.entity.ts';
import { proposalFault, subdivisionFault, type Claim, type Fault } from './assignment.rule.ts';

/** A claim with the ids of what it names; whether they exist is asked elsewhere. */
export interface GroundedClaim extends Claim {
  readonly subdivision: string | null;
  readonly proposal: string | null;
}

/** A bound after all that can be recorded. */
const ever = '9999-12-31';

/** What breaks ¶3 and ¶4 in each of the claims. */
export async function groundFaults(work: UnitOfWork, claims: readonly GroundedClaim[]): Promise<Fault[][]> {
  const named = (ids: readonly (string | null)[]) => ids.filter((id) => id !== null);
  const subdivisions = await work.current(SubdivisionEntity, named(claims.map((claim) => claim.subdivision)));
  const proposals = await work.current(ConclusionProposalEntity, named(claims.map((claim) => claim.proposal)));
  const faults: Fault[][] = [];
  for (const claim of claims) {
    const subdivision = subdivisions.get(claim.subdivision ?? '');
    const proposal = proposals.get(claim.proposal ?? '');
    const isOwn = !proposal || proposal.bodyId === claim.body;
    const origins = isOwn ? [] : await originsOf(claim.body, ever, (body) => stepsTo(work, body));
    const found = [
      subdivision ? subdivisionFault(claim, subdivision) : null,
      proposal ? proposalFault(claim, proposal, origins) : null,
    ];
    faults.push(found.filter((fault) => fault !== null));
  }
  return faults;
}

async function stepsTo(work: UnitOfWork, body: string): Promise<Step[]> {
  const rows = await work.currentBy(BodySuccessionEntity, 'successorId', [body]);
  return rows.map((row) => {
    const { earliest, latest } = daysOf(row.date);
    return { ...row, on: earliest !== null && latest !== null ? { earliest, latest } : null };
  });
}
