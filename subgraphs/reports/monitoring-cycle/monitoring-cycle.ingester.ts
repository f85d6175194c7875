import { z } from 'zod';
import { dateField, idField } from '../../_kit/ingest/fields.ts';
import { ingester, type Conflict } from '../../_kit/ingest/ingester.ts';
import { endsNotBefore } from '../../_kit/ingest/whole.conflicts.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { conflictOf } from '../faults/fault.ts';
import { MonitoringRegimeEntity } from '../monitoring-regime/monitoring-regime.entity.ts';
import { yearField } from '../monitoring-regime/years.fields.ts';
import { MonitoringCycleEntity } from './monitoring-cycle.entity.ts';
import { cycleId } from './monitoring-cycle.id.ts';
import { regimeFaults } from './monitoring-cycle.rule.ts';

const cycleSchema = z
  .strictObject({
    id: idField,
    year: yearField,
    regime: idField,
    openedOn: dateField,
    closedOn: dateField.nullish(),
  })
  .refine(({ id, year }) => id === cycleId(year), { path: ['id'], error: 'is not cycle-<year>.' })
  .refine(({ openedOn, closedOn }) => !closedOn || openedOn <= closedOn, {
    path: ['closedOn'],
    error: 'is before openedOn.',
  });

type CycleRecord = z.infer<typeof cycleSchema>;

/** A cycle is bound to a regime that was there in its year. */
async function cycleConflicts(work: UnitOfWork, records: readonly CycleRecord[]): Promise<(Conflict | null)[]> {
  const regimes = await work.current(
    MonitoringRegimeEntity,
    records.map((record) => record.regime),
  );
  return records.map(({ regime, year }) => {
    const row = regimes.get(regime);
    const [fault] = row ? regimeFaults(row, year) : [];
    return fault ? conflictOf(fault) : null;
  });
}

export const monitoringCycleIngester = ingester<CycleRecord, MonitoringCycleEntity>({
  type: 'MonitoringCycle',
  schema: cycleSchema,
  entity: MonitoringCycleEntity,
  whole: endsNotBefore('openedOn', 'closedOn'),
  content: ({ regime, ...rest }) => ({ ...rest, regimeId: regime }),
  references: ({ regime }) => [
    { field: 'regime', type: 'MonitoringRegime', entity: MonitoringRegimeEntity, id: regime },
  ],
  conflicts: cycleConflicts,
});
