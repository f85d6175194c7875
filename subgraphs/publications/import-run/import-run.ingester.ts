import { z } from 'zod';
import { picturedControls } from '../../_kit/control-characters.ts';
import { dateField, idField, momentField } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';
import { ImportRunEntity } from './import-run.entity.ts';
import { ImportRunState } from './import-run.type.ts';

const count = z.int().min(0);

const runSchema = z
  .strictObject({
    id: idField,
    format: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'is not the name of a format.'),
    path: z.string().max(1_000).transform(picturedControls),
    startedAt: momentField,
    finishedAt: momentField.nullish(),
    state: z.enum([ImportRunState.RUNNING, ImportRunState.FINISHED, ImportRunState.FAILED]),
    dryRun: z.boolean(),
    read: count,
    created: count,
    changed: count,
    unchanged: count,
    merged: count,
    refused: count,
    warnings: count,
    knownUpTo: dateField.nullish(),
  })
  .refine((run) => run.read === run.created + run.changed + run.unchanged + run.merged + run.refused, {
    message: 'is not created + changed + unchanged + merged + refused.',
    path: ['read'],
  });

export const importRunIngester = ingester<z.infer<typeof runSchema>, ImportRunEntity>({
  type: 'ImportRun',
  schema: runSchema,
  entity: ImportRunEntity,
  content: ({ dryRun, ...record }) => ({ ...record, dryRun: dryRun ? 1 : 0 }),
});
