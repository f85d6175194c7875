import { recordConcept, watched } from '../../_kit/concept.ts';
import { monitoringRegimeIngester } from './monitoring-regime.ingester.ts';
import { monitoringRegimeRecords } from './monitoring-regime.repository.ts';
import { MonitoringRegimeResolver } from './monitoring-regime.resolver.ts';

export const monitoringRegimeConcept = recordConcept('MonitoringRegime', monitoringRegimeRecords, {
  resolvers: [MonitoringRegimeResolver],
  ingesters: [monitoringRegimeIngester],
  search: { titles: ['name'] },
  watched: [watched({ entity: monitoringRegimeRecords.entity, type: 'LegalAct', names: 'actId', check: 'actCheck' })],
});
