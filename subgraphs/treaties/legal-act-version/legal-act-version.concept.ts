import { recordConcept } from '../../_kit/concept.ts';
import { legalActVersionIngester } from './legal-act-version.ingester.ts';
import { legalActVersionRecords } from './legal-act-version.repository.ts';
import { LegalActVersionResolver } from './legal-act-version.resolver.ts';

export const legalActVersionConcept = recordConcept('LegalActVersion', legalActVersionRecords, {
  resolvers: [LegalActVersionResolver],
  ingesters: [legalActVersionIngester],
  rows: [
    { table: 'legal_act_version', type: 'LegalActVersion', names: { act_id: 'LegalAct', made_by_id: 'LegalAct' } },
  ],
});
