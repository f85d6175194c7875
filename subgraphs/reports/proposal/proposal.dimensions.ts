import { byColumn, dimensions } from '../../_kit/query/dimensions.ts';
import { ofBody, ofLineage } from '../stubs/dimensions.ts';
import { ProposalOutcome } from './proposal.outcome.ts';
import { outcomeSql } from './proposal.sql.ts';

export const proposalDimensions = dimensions('Proposal', {
  ADDRESSEE: {
    description: 'The body it is addressed to; none where none is named.',
    ...ofBody('addressee', byColumn('addressee_id')),
  },
  ADDRESSEE_LINEAGE: ofLineage('addressee', byColumn('addressee_id')),
  OUTCOME: { description: 'What came of it.', condition: 'outcome', value: outcomeSql, labels: ProposalOutcome },
});
