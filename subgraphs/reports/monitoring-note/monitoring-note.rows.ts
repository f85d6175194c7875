import type { RowRule } from '../../_kit/access/row-rule.ts';
import { own } from '../annual-information/annual-information.rows.ts';

/** Working papers: nobody sees those of all bodies. */
export const monitoringNoteRows: RowRule = {
  table: 'monitoring_note',
  type: 'MonitoringNote',
  visible: own,
  ownBodies: { seenBy: [], under: 'Body' },
};
