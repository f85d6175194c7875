import { confidentialRows } from '../../_kit/access/disclosure.sql.ts';
import { recordConcept, watched } from '../../_kit/concept.ts';
import { LegalForceResolver } from '../legal-force/legal-force.resolver.ts';
import { IssuerResolver } from './issuer.resolver.ts';
import { legalActIngester } from './legal-act.ingester.ts';
import { LegalActKind } from './legal-act.kind.ts';
import { legalActRecords } from './legal-act.repository.ts';
import { LegalActResolver } from './legal-act.resolver.ts';

export const legalActConcept = recordConcept('LegalAct', legalActRecords, {
  resolvers: [LegalActResolver, LegalForceResolver, IssuerResolver],
  ingesters: [legalActIngester],
  rows: [confidentialRows('legal_act', 'LegalAct', { of: 'issuer_id' })],
  search: {
    isSubject: true,
    titles: ['title'],
    symbols: ['number', 'registrationNumber'],
    kinds: { kind: LegalActKind },
    dates: { adoptedOn: 'adopted' },
  },
  watched: [watched({ entity: legalActRecords.entity, type: 'Body', names: 'issuerId', check: 'issuerCheck' })],
});
