import { recordConcept } from '../../_kit/concept.ts';
import { designationIngester } from './designation.ingester.ts';
import { designationRecords } from './designation.repository.ts';
import { DesignationResolver } from './designation.resolver.ts';

export const designationConcept = recordConcept('Designation', designationRecords, {
  resolvers: [DesignationResolver],
  ingesters: [designationIngester],
  search: { titles: ['actTitle'], symbols: ['actNumber'] },
});
