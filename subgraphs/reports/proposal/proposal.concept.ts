import { recordConcept, watched } from '../../_kit/concept.ts';
import { proposalIngester } from './proposal.ingester.ts';
import { proposalRecords } from './proposal.repository.ts';
import { ProposalResolver } from './proposal.resolver.ts';

export const proposalConcept = recordConcept('Proposal', proposalRecords, {
  resolvers: [ProposalResolver],
  ingesters: [proposalIngester],
  search: { texts: ['text', 'outcomeNote'], later: { outcomeNote: 'outcomeOn' } },
  watched: [watched({ entity: proposalRecords.entity, type: 'Body', names: 'addresseeId', check: 'addresseeCheck' })],
});
