import type { RowRule } from '../../_kit/access/row-rule.ts';
import { recordConcept } from '../../_kit/concept.ts';
import { rowsOfInformation } from '../annual-information/annual-information.rows.ts';
import { entryRemarkIngester } from './entry-remark.ingester.ts';
import { entryRemarkRecords } from './entry-remark.repository.ts';
import { EntryRemarkResolver, EntryRemarksResolver, InformationRemarksResolver } from './entry-remark.resolver.ts';

/** The authorised body writes them, and only on what was delivered: their histories are no secret of the body. */
const rows: RowRule = { ...rowsOfInformation('entry_remark', 'EntryRemark'), history: undefined };

export const entryRemarkConcept = recordConcept('EntryRemark', entryRemarkRecords, {
  resolvers: [EntryRemarkResolver, InformationRemarksResolver, EntryRemarksResolver],
  ingesters: [entryRemarkIngester],
  search: { texts: ['text'] },
  rows: [rows],
});
