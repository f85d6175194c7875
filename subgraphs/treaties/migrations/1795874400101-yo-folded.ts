import { migration } from '../../_kit/database/migration.ts';
import { yoFolded } from '../../_kit/database/yo-folded.ts';

/** Filters take ё as е, as search does. */
export const YoFolded1795874400101 = migration(
  'YoFolded1795874400101',
  yoFolded({
    commitment: ['summary_folded', 'holders_folded', 'beneficiaries_folded'],
    implementing_measure: ['act_part_folded'],
    legal_act: ['number_folded', 'title_folded', 'title_sort'],
    legal_paragraph: ['heading_folded'],
    paragraph_version: ['summary_folded'],
    participant: ['name_folded', 'name_sort'],
    provision: ['heading_folded', 'summary_folded'],
    treaty_statement: ['text_folded'],
    treaty: ['title_folded', 'title_sort', 'subject_folded'],
  }),
);
