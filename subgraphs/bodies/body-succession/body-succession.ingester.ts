import { z } from 'zod';
import { idField, partialDateField, shortText } from '../../_kit/ingest/fields.ts';
import { ingester, type Conflict } from '../../_kit/ingest/ingester.ts';
import { isCorrectedByHand, readSources } from '../../_kit/record/sources.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { BodyEntity } from '../body/body.entity.ts';
import { BodySuccessionEntity } from './body-succession.entity.ts';
import { BodySuccessionKind } from './body-succession.kind.ts';
import { stepOf } from './body-succession.rule.ts';
import { allSteps } from './lineage.service.ts';
import { loopWith, sameAs } from './record-succession.rule.ts';

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

type SuccessionRecord = z.infer<typeof successionSchema>;

/** One that a person has corrected is not changed by an import: it counts as it stands, and is never refused. */
async function successionConflicts(
  work: UnitOfWork,
  records: readonly SuccessionRecord[],
): Promise<(Conflict | null)[]> {
  const ids = records.map(({ id }) => id);
  const present = await work.current(BodySuccessionEntity, ids);
  const steps = new Map((await allSteps(work)).map((step) => [step.id, step]));
  return records.map(({ id, predecessor, successor, kind, on }) => {
    const row = present.get(id);
    if (row && isCorrectedByHand(readSources(row.sources))) return null;
    const date = on === undefined ? (row?.date ?? null) : (on?.value ?? null);
    const step = stepOf({ id, predecessorId: predecessor, successorId: successor, kind, date });
    const same = sameAs(step, steps.values());
    if (same) return { field: 'successor', value: successor, rule: 'follows the predecessor already.' };
    const loop = loopWith(step, steps.values());
    if (loop)
      return {
        field: 'successor',
        value: successor,
        rule: 'leads back to the predecessor at that time.',
      };
    steps.set(id, step);
    return null;
  });
}

export const bodySuccessionIngester = ingester<SuccessionRecord, BodySuccessionEntity>({
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
  conflicts: successionConflicts,
});
