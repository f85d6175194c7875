import { recordConcept, watched } from '../../_kit/concept.ts';
import { evidenceLinkIngester } from './evidence-link.ingester.ts';
import { evidenceLinkRecords } from './evidence-link.repository.ts';
import { EvidenceLinkResolver } from './evidence-link.resolver.ts';
import { evidenceRows } from './evidence-link.rows.ts';

const { entity } = evidenceLinkRecords;
const check = 'citedCheck';

export const evidenceLinkConcept = recordConcept('EvidenceLink', evidenceLinkRecords, {
  resolvers: [EvidenceLinkResolver],
  ingesters: [evidenceLinkIngester],
  search: { texts: ['note'] },
  rows: [evidenceRows],
  watched: [
    watched({ entity, type: 'Provision', names: 'provisionId', check }),
    watched({ entity, type: 'LegalAct', names: 'legalActId', check }),
    watched({ entity, type: 'MediaPublication', names: 'mediaPublicationId', check }),
  ],
});
