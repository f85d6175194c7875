import { recordConcept } from '../../_kit/concept.ts';
import { implementingMeasureIngester } from './implementing-measure.ingester.ts';
import { implementingMeasureRecords } from './implementing-measure.repository.ts';
import { ImplementingMeasureResolver } from './implementing-measure.resolver.ts';
import { TreatyMeasuresResolver } from './treaty-measures.resolver.ts';
import { rowsOfTreaty } from '../treaty/treaty.rows.ts';

export const implementingMeasureConcept = recordConcept('ImplementingMeasure', implementingMeasureRecords, {
  resolvers: [ImplementingMeasureResolver, TreatyMeasuresResolver],
  ingesters: [implementingMeasureIngester],
  rows: [rowsOfTreaty('implementing_measure', 'ImplementingMeasure', { act_id: 'LegalAct' })],
  search: { texts: ['note'] },
});
