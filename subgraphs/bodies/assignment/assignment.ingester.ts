import { z } from 'zod';
import { dateField, idField } from '../../_kit/ingest/fields.ts';
import { type Conflict, checkOf, ingester } from '../../_kit/ingest/ingester.ts';
import { endsAfter } from '../../_kit/ingest/whole.conflicts.ts';
import { isCorrectedByHand, readSources } from '../../_kit/record/sources.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { BodyEntity } from '../body/body.entity.ts';
import { ConclusionProposalEntity } from '../conclusion-proposal/conclusion-proposal.entity.ts';
import { subdivisionReference } from '../subdivision/subdivision.ingester.ts';
import { citing } from '../validity/cited-rules.rule.ts';
import { overlapConflicts } from '../validity/overlap.conflicts.ts';
import { endsAfterItBegins } from '../validity/validity.fields.ts';
import { AssignmentBasis } from './assignment.basis.ts';
import { AssignmentEntity } from './assignment.entity.ts';
import { groundFaults } from './ground.service.ts';

const assignmentSchema = z
  .strictObject({
    id: idField,
    body: idField,
    treaty: idField,
    subdivision: idField.nullish(),
    proposal: idField.nullish(),
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
  const groundless = await groundConflicts(work, records, current);
  return records.map(({ id, body, treaty }, at) => {
    const row = current.get(id);
    if (!row || (row.bodyId === body && row.treatyId === treaty)) return overlapping[at] ?? groundless[at] ?? null;
    return { field: 'id', value: id, rule: 'is the assignment of another body or treaty, and stays it.' };
  });
}

/** What a record leaves out stays as it is; one that a person has corrected is not changed, and never refused. */
async function groundConflicts(
  work: UnitOfWork,
  records: readonly AssignmentRecord[],
  current: ReadonlyMap<string, AssignmentEntity>,
): Promise<(Conflict | null)[]> {
  const claims = records.map(({ subdivision, proposal, ...record }) => {
    const row = current.get(record.id);
    const kept = row && isCorrectedByHand(readSources(row.sources));
    return {
      ...record,
      subdivision: kept ? null : ((subdivision === undefined ? row?.subdivisionId : subdivision) ?? null),
      proposal: kept ? null : ((proposal === undefined ? row?.proposalId : proposal) ?? null),
    };
  });
  return (await groundFaults(work, claims)).map(([fault]) =>
    fault ? { field: fault.field, value: fault.value, rule: citing(fault.message.en, fault.paragraph) } : null,
  );
}

export const assignmentIngester = ingester<AssignmentRecord, AssignmentEntity>({
  type: 'Assignment',
  schema: assignmentSchema,
  entity: AssignmentEntity,
  whole: endsAfter('validFrom', 'validUntil'),
  content: ({ body, treaty, subdivision, proposal, ...rest }, reference) => ({
    ...rest,
    bodyId: body,
    treatyId: treaty,
    subdivisionId: subdivision,
    proposalId: proposal,
    treatyCheck: checkOf(reference),
  }),
  references: ({ body, subdivision, proposal }) => [
    { field: 'body', type: 'Body', entity: BodyEntity, id: body },
    ...subdivisionReference(subdivision),
    ...(proposal
      ? [{ field: 'proposal', type: 'ConclusionProposal', entity: ConclusionProposalEntity, id: proposal }]
      : []),
  ],
  foreign: ({ treaty }) => [{ field: 'treaty', type: 'Treaty', id: treaty }],
  conflicts: assignmentConflicts,
});
