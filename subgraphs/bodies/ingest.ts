import { z } from 'zod';
import type { UnitOfWork } from '../_kit/record/unit-of-work.ts';
import { dateField, idField, localizedField, partialDateField, shortText, urlField } from '../_kit/ingest/fields.ts';
import { ingester, type Conflict, type Ingester } from '../_kit/ingest/ingester.ts';
import { AssignmentBasis } from './assignment/assignment.basis.ts';
import { AssignmentEntity } from './assignment/assignment.entity.ts';
import { BodyEntity } from './body/body.entity.ts';
import { BodyCapacityEntity } from './body-capacity/body-capacity.entity.ts';
import { Capacity } from './body-capacity/capacity.ts';
import { BodyNameEntity } from './body-name/body-name.entity.ts';
import { BodySuccessionEntity } from './body-succession/body-succession.entity.ts';
import { BodySuccessionKind } from './body-succession/body-succession.kind.ts';
import { overlapConflicts } from './validity/overlap.conflicts.ts';

const bodySchema = z.strictObject({ id: idField, website: urlField.nullish(), acronym: localizedField(50).nullish() });

const bodies = ingester<z.infer<typeof bodySchema>, BodyEntity>({
  type: 'Body',
  schema: bodySchema,
  entity: BodyEntity,
  content: ({ id, website, acronym }) => ({
    id,
    website,
    acronymKk: acronym?.kk,
    acronymRu: acronym?.ru,
    acronymEn: acronym?.en,
  }),
});

const validity = { validFrom: dateField.nullish(), validUntil: dateField.nullish() };

/** Zod's refinement for a record that is valid for a time. */
function endsAfterItBegins({
  value,
  issues,
}: z.core.ParsePayload<{ validFrom?: string | null; validUntil?: string | null }>) {
  const { validFrom, validUntil } = value;
  if (!validFrom || !validUntil || validFrom < validUntil) return;
  issues.push({
    code: 'custom',
    path: ['validUntil'],
    input: validUntil,
    message: `is not after validFrom, ${validFrom}.`,
  });
}

const nameSchema = z
  .strictObject({ id: idField, body: idField, name: localizedField(500), ...validity, act: shortText(500).nullish() })
  .check(endsAfterItBegins);

type NameRecord = z.infer<typeof nameSchema>;

async function nameConflicts(work: UnitOfWork, records: readonly NameRecord[]): Promise<(Conflict | null)[]> {
  const bodies = records.map((record) => record.body);
  return overlapConflicts(records, await work.currentBy(BodyNameEntity, 'bodyId', bodies), {
    groupOfRecord: (record) => record.body,
    groupOfRow: (row) => row.bodyId,
    rule: 'on any day a body has one name at most.',
  });
}

const names = ingester<NameRecord, BodyNameEntity>({
  type: 'BodyName',
  schema: nameSchema,
  entity: BodyNameEntity,
  content: ({ id, body, name: { kk, ru, en }, validFrom, validUntil, act }) => ({
    id,
    bodyId: body,
    nameKk: kk,
    nameRu: ru,
    nameEn: en,
    validFrom,
    validUntil,
    act,
  }),
  references: ({ body }) => [{ field: 'body', type: 'Body', entity: BodyEntity, id: body }],
  conflicts: nameConflicts,
});

const capacitySchema = z
  .strictObject({ id: idField, body: idField, capacity: z.enum(Capacity), ...validity, act: shortText(500).nullish() })
  .check(endsAfterItBegins);

const capacities = ingester<z.infer<typeof capacitySchema>, BodyCapacityEntity>({
  type: 'BodyCapacity',
  schema: capacitySchema,
  entity: BodyCapacityEntity,
  content: ({ body, ...rest }) => ({ bodyId: body, ...rest }),
  references: ({ body }) => [{ field: 'body', type: 'Body', entity: BodyEntity, id: body }],
});

const successionSchema = z
  .strictObject({
    id: idField,
    predecessor: idField,
    successor: idField,
    on: partialDateField.nullish(),
    kind: z.enum(BodySuccessionKind),
    act: shortText(500).nullish(),
  })
  .refine(({ predecessor, successor }) => predecessor !== successor, {
    path: ['successor'],
    message: 'is the predecessor: a body does not follow itself.',
  });

const successions = ingester<z.infer<typeof successionSchema>, BodySuccessionEntity>({
  type: 'BodySuccession',
  schema: successionSchema,
  entity: BodySuccessionEntity,
  content: ({ id, predecessor, successor, on, kind, act }) => ({
    id,
    predecessorId: predecessor,
    successorId: successor,
    date: on && on.value,
    kind,
    act,
  }),
  references: ({ predecessor, successor }) => [
    { field: 'predecessor', type: 'Body', entity: BodyEntity, id: predecessor },
    { field: 'successor', type: 'Body', entity: BodyEntity, id: successor },
  ],
});

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

const assignments = ingester<AssignmentRecord, AssignmentEntity>({
  type: 'Assignment',
  schema: assignmentSchema,
  entity: AssignmentEntity,
  content: ({ id, body, treaty, ...rest }, reference) => ({
    id,
    bodyId: body,
    treatyId: treaty,
    ...rest,
    treatyCheck: reference === 'VERIFIED' ? 'VERIFIED' : undefined,
  }),
  references: ({ body }) => [{ field: 'body', type: 'Body', entity: BodyEntity, id: body }],
  foreign: ({ treaty }) => [{ field: 'treaty', type: 'Treaty', id: treaty }],
  conflicts: assignmentConflicts,
});

/** In the order in which records depend on one another. */
export const bodiesIngesters: readonly Ingester[] = [bodies, names, capacities, successions, assignments];
