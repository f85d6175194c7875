import type { RowRule } from '../../_kit/access/row-rule.ts';
import { rowsOfInformation } from '../annual-information/annual-information.rows.ts';

const ofEntry = rowsOfInformation('evidence_link', 'EvidenceLink');

/** Seen as its entry is, and as what it cites. */
export const evidenceRows: RowRule = {
  ...ofEntry,
  names: { ...ofEntry.names, cited_id: ['Recommendation', 'PeriodicReport', 'Observation'] },
};
