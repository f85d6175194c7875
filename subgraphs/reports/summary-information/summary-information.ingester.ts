import { z } from 'zod';
import { dateField, fitsHistory, idField, localizedField } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';
import { columnsOf } from '../../_kit/localized-columns.ts';
import { MonitoringCycleEntity } from '../monitoring-cycle/monitoring-cycle.entity.ts';
import { asSentConflicts } from './as-sent.service.ts';
import { SummaryInformationEntity } from './summary-information.entity.ts';

const summaryInformationSchema = z
  .strictObject({
    id: idField,
    cycle: idField,
    completedOn: dateField.nullish(),
    analysis: localizedField(15_000).nullish(),
    foreignPolicyAssessment: localizedField(15_000).nullish(),
  })
  .check(fitsHistory('analysis'));

type SummaryRecord = z.infer<typeof summaryInformationSchema>;

export const summaryInformationIngester = ingester<SummaryRecord, SummaryInformationEntity>({
  type: 'SummaryInformation',
  schema: summaryInformationSchema,
  entity: SummaryInformationEntity,
  content: contentOf,
  references: ({ cycle }) => [{ field: 'cycle', type: 'MonitoringCycle', entity: MonitoringCycleEntity, id: cycle }],
  conflicts: async (work, records) => {
    const rows = await work.currentBy(
      SummaryInformationEntity,
      'cycleId',
      records.map(({ cycle }) => cycle),
    );
    const owner = new Map(rows.map(({ cycleId, id }) => [cycleId, id]));
    const parts = records.map((record) => ({ summary: record.id, content: contentOf(record) }));
    const changed = await asSentConflicts(work, SummaryInformationEntity, 'id', parts);
    return records.map(({ id, cycle }, at) => {
      const other = owner.get(cycle) ?? id;
      owner.set(cycle, other);
      if (other === id) return changed[at] ?? null;
      return { field: 'cycle', value: cycle, rule: `is summed up by ${other}: a cycle has one summary (¶8).` };
    });
  },
});

function contentOf({ cycle, analysis, foreignPolicyAssessment, ...rest }: SummaryRecord) {
  return {
    ...rest,
    cycleId: cycle,
    ...columnsOf('analysis', analysis),
    ...columnsOf('foreignPolicyAssessment', foreignPolicyAssessment),
  };
}
