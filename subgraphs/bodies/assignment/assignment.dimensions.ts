import { byColumn, dimensions } from '../../_kit/query/dimensions.ts';
import { TreatyStub } from '../stubs/treaty.stub.ts';

export const assignmentDimensions = dimensions('Assignment', {
  BODY: { description: 'The id of the body that is assigned.', condition: 'body', value: byColumn('body_id') },
  TREATY: {
    description: 'The treaty that is assigned.',
    condition: 'treaty',
    value: byColumn('treaty_id'),
    record: { field: 'treaty', type: () => TreatyStub, of: (id) => TreatyStub.of(id) },
  },
  BASIS: { description: 'What it rests on.', condition: 'basis', value: byColumn('basis') },
});
