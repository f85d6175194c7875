import { byColumn, dimensions } from '../../_kit/query/dimensions.ts';
import { ofLineage } from '../../_kit/query/lineage.dimension.ts';
import { Body } from '../body/body.type.ts';
import type { BodiesContext } from '../context.ts';
import { TreatyStub } from '../stubs/treaty.stub.ts';

const ofBody = {
  condition: 'body',
  value: byColumn('body_id'),
  record: {
    field: 'body',
    type: () => Body,
    of: (id: string, { loaders }: BodiesContext) => loaders.body.byId.load(id),
  },
};

export const assignmentDimensions = dimensions('Assignment', {
  BODY: { description: 'The body that is assigned.', ...ofBody },
  // Bodies asks itself as any other would: the same lines, whoever counts by them.
  BODY_LINEAGE: ofLineage(ofBody),
  TREATY: {
    description: 'The treaty that is assigned.',
    condition: 'treaty',
    value: byColumn('treaty_id'),
    record: { field: 'treaty', type: () => TreatyStub, of: (id) => TreatyStub.of(id) },
  },
  VALID_FROM: { description: 'The first day.', condition: 'validFrom', value: byColumn('valid_from') },
  VALID_UNTIL: {
    description: 'The first day no longer; none where it is open.',
    condition: 'validUntil',
    value: byColumn('valid_until'),
  },
  BASIS: { description: 'What it rests on.', condition: 'basis', value: byColumn('basis') },
});
