import { recordConcept } from '../../_kit/concept.ts';
import { legalActLinkIngester } from './legal-act-link.ingester.ts';
import { legalActLinkRecords } from './legal-act-link.repository.ts';
import { LegalActLinkResolver } from './legal-act-link.resolver.ts';
import { TreatyLinksResolver } from './treaty-links.resolver.ts';
import { rowsOfTreaty } from '../treaty/treaty.rows.ts';

export const legalActLinkConcept = recordConcept('LegalActLink', legalActLinkRecords, {
  resolvers: [LegalActLinkResolver, TreatyLinksResolver],
  ingesters: [legalActLinkIngester],
  rows: [rowsOfTreaty('legal_act_link', 'LegalActLink', { from_id: 'LegalAct', to_id: 'LegalAct' })],
});
