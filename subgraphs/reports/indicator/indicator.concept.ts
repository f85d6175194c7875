import { recordConcept, watched } from '../../_kit/concept.ts';
import { indicatorIngester } from './indicator.ingester.ts';
import { indicatorRecords } from './indicator.repository.ts';
import { IndicatorResolver } from './indicator.resolver.ts';

export const indicatorConcept = recordConcept('Indicator', indicatorRecords, {
  resolvers: [IndicatorResolver],
  ingesters: [indicatorIngester],
  search: { titles: ['name'], texts: ['method'] },
  watched: [watched({ entity: indicatorRecords.entity, type: 'Treaty', names: 'treatyId', check: 'treatyCheck' })],
});
