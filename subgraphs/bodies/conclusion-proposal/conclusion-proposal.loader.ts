import type { LoaderTools } from '../../_kit/concept.ts';
import { recordLoader } from '../../_kit/query/record-loader.ts';
import type { Body } from '../body/body.type.ts';
import type { BodiesLoaders } from '../context.ts';
import { conclusionProposalRecords } from './conclusion-proposal.repository.ts';
import type { ConclusionProposal } from './conclusion-proposal.type.ts';

/** Per-request access to proposals, and to what became of those who made them. */
export class ConclusionProposalLoader extends recordLoader(conclusionProposalRecords) {
  private readonly loaders: BodiesLoaders;

  constructor({ database, clocks, loaders }: LoaderTools<BodiesLoaders>) {
    super(database, clocks);
    this.loaders = loaders;
  }

  async currentBodies({ bodyId }: ConclusionProposal, day: string): Promise<Body[]> {
    return this.loaders.body.those(await this.loaders.bodySuccession.heirs(bodyId, day));
  }

  /** Of several the one that watches the treaty. */
  async currentBody(proposal: ConclusionProposal, day: string): Promise<Body | null> {
    const heirs = await this.currentBodies(proposal, day);
    if (heirs.length === 1) return heirs[0] ?? null;
    const watchers = await this.loaders.assignment.watchers(proposal.treatyId, day);
    const [only, ...others] = heirs.filter((body) => watchers.includes(body.id));
    return only && others.length === 0 ? only : null;
  }
}
