import { z } from 'zod';
import { idField, localizedField } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';
import { columnsOf } from '../../_kit/localized-columns.ts';
import { SdgGoalEntity } from '../sdg-goal/sdg-goal.entity.ts';
import { SdgTargetEntity } from './sdg-target.entity.ts';

const sdgTargetSchema = z
  .strictObject({
    id: idField,
    goal: idField,
    code: z.string().regex(/^([1-9]|1[0-7])\.([1-9][0-9]?|[a-d])$/, 'is not the code of a target, such as 5.1 or 5.a.'),
    title: localizedField(3_000),
  })
  .refine(({ goal, code }) => code.startsWith(`${goal.slice('sdg-'.length)}.`), {
    path: ['code'],
    error: 'is not a code of that goal.',
  })
  .refine(({ id, code }) => id === `sdg-${code.replace('.', '-')}`, {
    path: ['id'],
    error: 'is not `sdg-` and the code, with a hyphen for the point.',
  });

export const sdgTargetIngester = ingester<z.infer<typeof sdgTargetSchema>, SdgTargetEntity>({
  type: 'SdgTarget',
  schema: sdgTargetSchema,
  entity: SdgTargetEntity,
  content: ({ goal, title, ...rest }) => ({
    ...rest,
    goalId: goal,
    ...columnsOf('title', title),
  }),
  references: ({ goal }) => [{ field: 'goal', type: 'SdgGoal', entity: SdgGoalEntity, id: goal }],
});
