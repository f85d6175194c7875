import { z } from 'zod';
import { dateField, idField } from '../../_kit/ingest/fields.ts';
import { type Conflict, checkOf, ingester } from '../../_kit/ingest/ingester.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { BodyEntity } from '../body/body.entity.ts';
import { overlapConflicts } from '../validity/overlap.conflicts.ts';
import { endsAfterItBegins } from '../validity/validity.fields.ts';
import { AssignmentBasis } from './assignment.basis.ts';
import { AssignmentEntity } from './assignment.entity.ts';

const assignmentSchema = z
  .strictObject({
    id: idField,
    body: idField,
    treaty: idField,
    basis: z.enum(AssignmentBasis),
    validFrom: dateField,
    validUntil: dateField.nullish(),
  })
  .check(endsAfterItBegins);

type AssignmentRecord = z.infer<typeof assignmentSchema>;

async function assignmentConflicts(
  work: UnitOfWork,
  records: readonly AssignmentRecord[],
): Promise<(Conflict | null)[]> {
  const ids = records.map((record) => record.id);
  const treaties = records.map((record) => record.treaty);
  const current = await work.current(AssignmentEntity, ids);
  const overlapping = overlapConflicts(records, await work.currentBy(AssignmentEntity, 'treatyId', treaties), {
    groupOfRecord: (record) => `${record.body} ${record.treaty}`,
    groupOfRow: (row) => `${row.bodyId} ${row.treatyId}`,
    rule: 'a body watches a treaty once at a time.',
  });
  return records.map(({ id, body, treaty }, at) => {
    const row = current.get(id);
    if (!row || (row.bodyId === body && row.treatyId === treaty)) return overlapping[at] ?? null;
    return { field: 'id', value: id, rule: `is the assignment of ${row.bodyId} and ${row.treatyId}, and stays it.` };
  });
}

export const assignmentIngester = ingester<AssignmentRecord, AssignmentEntity>({
  type: 'Assignment',
  schema: assignmentSchema,
  entity: AssignmentEntity,
  content: ({ id, body, treaty, ...rest }, reference) => ({
    id,
    bodyId: body,
    treatyId: treaty,
    ...rest,
    treatyCheck: checkOf(reference),
  }),
  references: ({ body }) => [{ field: 'body', type: 'Body', entity: BodyEntity, id: body }],
  foreign: ({ treaty }) => [{ field: 'treaty', type: 'Treaty', id: treaty }],
  conflicts: assignmentConflicts,
});
