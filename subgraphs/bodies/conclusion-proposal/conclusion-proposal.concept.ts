import { watched, type Concept } from '../../_kit/concept.ts';
import type { BodiesLoaders } from '../context.ts';
import { conclusionProposalIngester } from './conclusion-proposal.ingester.ts';
import { ConclusionProposalLoader } from './conclusion-proposal.loader.ts';
import { conclusionProposalRecords } from './conclusion-proposal.repository.ts';
import { ConclusionProposalResolver } from './conclusion-proposal.resolver.ts';
import { conclusionProposalRows } from './conclusion-proposal.rows.ts';

const { entity } = conclusionProposalRecords;

export const conclusionProposalConcept: Concept<ConclusionProposalLoader, BodiesLoaders> = {
  types: ['ConclusionProposal'],
  resolvers: [ConclusionProposalResolver],
  entities: [entity],
  ingesters: [conclusionProposalIngester],
  rows: [conclusionProposalRows],
  presence: conclusionProposalRecords,
  search: { titles: ['title'], symbols: ['number'], dates: { proposedOn: 'proposedOn' } },
  watched: [watched({ entity, type: 'Treaty', names: 'treatyId', check: 'treatyCheck' })],
  loader: (tools) => new ConclusionProposalLoader(tools),
};
