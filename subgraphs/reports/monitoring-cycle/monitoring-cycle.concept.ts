import { recordConcept } from '../../_kit/concept.ts';
import { monitoringCycleIngester } from './monitoring-cycle.ingester.ts';
import { monitoringCycleRecords } from './monitoring-cycle.repository.ts';
import { MonitoringCycleResolver } from './monitoring-cycle.resolver.ts';

export const monitoringCycleConcept = recordConcept('MonitoringCycle', monitoringCycleRecords, {
  resolvers: [MonitoringCycleResolver],
  ingesters: [monitoringCycleIngester],
});
