import { migration } from '../../_kit/database/migration.ts';
import { yoFolded } from '../../_kit/database/yo-folded.ts';

/** Filters take ё as е, as search does. */
export const YoFolded1795874400404 = migration(
  'YoFolded1795874400404',
  yoFolded({
    document: ['title_folded', 'title_sort'],
    media_publication: ['outlet_folded', 'title_folded', 'language_folded'],
    results_publication: ['title_folded'],
  }),
);
