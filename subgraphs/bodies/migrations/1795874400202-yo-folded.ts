import { migration } from '../../_kit/database/migration.ts';
import { yoFolded } from '../../_kit/database/yo-folded.ts';

/** Filters take ё as е, as search does. */
export const YoFolded1795874400202 = migration(
  'YoFolded1795874400202',
  yoFolded({
    body_name: ['name_folded', 'name_sort'],
    body: ['acronym_folded'],
    conclusion_proposal: ['number_folded', 'title_folded'],
    designation: ['act_number_folded'],
    head_tenure: ['name_folded', 'name_sort'],
    subdivision: ['name_folded', 'name_sort'],
  }),
);
