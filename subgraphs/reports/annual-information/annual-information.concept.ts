import { recordConcept } from '../../_kit/concept.ts';
import { annualInformationIngester } from './annual-information.ingester.ts';
import { annualInformationRecords } from './annual-information.repository.ts';

export const annualInformationConcept = recordConcept('AnnualInformation', annualInformationRecords, {
  resolvers: [],
  ingesters: [annualInformationIngester],
});
