import { recordConcept, watched } from '../../_kit/concept.ts';
import { assessmentIngester } from './assessment.ingester.ts';
import { assessmentRecords } from './assessment.repository.ts';
import { AssessmentResolver } from './assessment.resolver.ts';
import { rowsOfInformation } from '../annual-information/annual-information.rows.ts';

export const assessmentConcept = recordConcept('Assessment', assessmentRecords, {
  resolvers: [AssessmentResolver],
  ingesters: [assessmentIngester],
  search: { texts: ['text'] },
  rows: [rowsOfInformation('assessment', 'Assessment')],
  watched: [
    watched({
      entity: assessmentRecords.entity,
      type: 'Commitment',
      names: 'commitmentId',
      check: 'commitmentCheck',
    }),
  ],
});
