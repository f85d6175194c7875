import { z } from 'zod';
import { idField, localizedField } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';
import { columnsOf } from '../../_kit/localized-columns.ts';
import { SdgGoalEntity } from './sdg-goal.entity.ts';

const sdgGoalSchema = z
  .strictObject({
    id: idField,
    number: z.int().min(1).max(17),
    title: localizedField(2_000),
    shortTitle: localizedField(300).nullish(),
  })
  .refine(({ id, number }) => id === `sdg-${number}`, {
    path: ['id'],
    error: 'is not `sdg-` and the number of the goal.',
  });

export const sdgGoalIngester = ingester<z.infer<typeof sdgGoalSchema>, SdgGoalEntity>({
  type: 'SdgGoal',
  schema: sdgGoalSchema,
  entity: SdgGoalEntity,
  content: ({ title, shortTitle, ...rest }) => ({
    ...rest,
    ...columnsOf('title', title),
    ...columnsOf('shortTitle', shortTitle),
  }),
});
