import { z } from 'zod';
import { idField } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';

import { MonitoringCycleEntity } from './monitoring-cycle.entity.ts';

const monitoringCycleSchema = z.strictObject({
  id: idField,
  year: z.int().min(2010).max(2199),
});

export const monitoringCycleIngester = ingester<z.infer<typeof monitoringCycleSchema>, MonitoringCycleEntity>({
  type: 'MonitoringCycle',
  schema: monitoringCycleSchema,
  entity: MonitoringCycleEntity,
  content: ({ ...rest }) => ({
    ...rest,
  }),
});
