import { recordConcept } from '../../_kit/concept.ts';
import { rowsOfInformation } from '../annual-information/annual-information.rows.ts';
import { entryRemarkIngester } from './entry-remark.ingester.ts';
import { entryRemarkRecords } from './entry-remark.repository.ts';
import { EntryRemarkResolver, EntryRemarksResolver, InformationRemarksResolver } from './entry-remark.resolver.ts';

export const entryRemarkConcept = recordConcept('EntryRemark', entryRemarkRecords, {
  resolvers: [EntryRemarkResolver, InformationRemarksResolver, EntryRemarksResolver],
  ingesters: [entryRemarkIngester],
  search: { texts: ['text'] },
  rows: [rowsOfInformation('entry_remark', 'EntryRemark')],
});
