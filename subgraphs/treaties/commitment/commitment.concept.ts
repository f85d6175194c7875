import { recordConcept, watched, type Concept } from '../../_kit/concept.ts';
import type { LoaderOf } from '../../_kit/query/record-loader.ts';
import { CommitmentBodyEntity, CommitmentProvisionEntity } from './commitment-link.entity.ts';
import { commitmentIngester } from './commitment.ingester.ts';
import { commitmentRecords } from './commitment.repository.ts';
import { CommitmentResolver, CommitmentSideResolver } from './commitment.resolver.ts';
import { rowsOfTreaty } from '../treaty/treaty.rows.ts';

const concept = recordConcept('Commitment', commitmentRecords, {
  resolvers: [CommitmentResolver, CommitmentSideResolver],
  ingesters: [commitmentIngester],
  search: { texts: ['summary'] },
  rows: [
    rowsOfTreaty('commitment', 'Commitment'),
    { table: 'commitment_provision', type: 'CommitmentProvision', names: { commitment_id: 'Commitment' } },
    { table: 'commitment_body', type: 'CommitmentBody', names: { commitment_id: 'Commitment' } },
  ],
  watched: [watched({ entity: CommitmentBodyEntity, type: 'Body', names: 'bodyId', check: 'bodyCheck' })],
});

export const commitmentConcept: Concept<LoaderOf<typeof commitmentRecords>> = {
  ...concept,
  entities: [...concept.entities, CommitmentProvisionEntity, CommitmentBodyEntity],
};
