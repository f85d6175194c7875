import { byColumn, byLinks, dimensions } from '../../_kit/query/dimensions.ts';
import { toBody } from '../stubs/dimensions.ts';
import { toTreaty } from '../treaty/to-treaty.ts';
import { CommitmentKind } from './commitment.kind.ts';

export const commitmentDimensions = dimensions('Commitment', {
  TREATY: { description: 'The treaty.', condition: 'treaty', value: byColumn('treaty_id'), ...toTreaty },
  COMPETENT_BODY: {
    description:
      'The bodies within whose competence it lies, of which there may be several; none where none is recorded.',
    condition: 'competentBody',
    ...byLinks('commitment_body', 'commitment_id', 'body_id'),
    ...toBody('competentBody'),
  },
  KIND: { description: 'Right or obligation.', condition: 'kind', value: byColumn('kind'), labels: CommitmentKind },
});
