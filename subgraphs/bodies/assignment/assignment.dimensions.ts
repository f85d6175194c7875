import { askedLines } from '../../_kit/across/asked-lines.ts';
import { byColumn, dimensions, type NamedRecord } from '../../_kit/query/dimensions.ts';
import { Body } from '../body/body.type.ts';
import type { BodiesContext } from '../context.ts';
import { TreatyStub } from '../stubs/treaty.stub.ts';

/** Bodies asks itself as any other would: the same lines, whoever counts by them. */
const bodyLines = askedLines('bodies', 'bodyLineages', 'body');

const bodyAs = (field: string): NamedRecord => ({
  field,
  type: () => Body,
  of: (id, { loaders }: BodiesContext) => loaders.body.byId.load(id),
});

export const assignmentDimensions = dimensions('Assignment', {
  BODY: {
    description: 'The body that is assigned.',
    condition: 'body',
    value: byColumn('body_id'),
    record: bodyAs('body'),
  },
  BODY_LINEAGE: {
    description:
      'The same by lineage: all bodies of a line (`Query.bodyLineages`) as one, under the id of what had become of them on the day of `@at(asOf:)`. What stands under a body that was divided counts in each line.',
    condition: 'body',
    value: byColumn('body_id'),
    lines: bodyLines,
    record: bodyAs('bodyLineage'),
  },
  TREATY: {
    description: 'The treaty that is assigned.',
    condition: 'treaty',
    value: byColumn('treaty_id'),
    record: { field: 'treaty', type: () => TreatyStub, of: (id) => TreatyStub.of(id) },
  },
  BASIS: { description: 'What it rests on.', condition: 'basis', value: byColumn('basis') },
});
