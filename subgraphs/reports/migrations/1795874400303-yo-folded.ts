import { migration } from '../../_kit/database/migration.ts';
import { yoFolded } from '../../_kit/database/yo-folded.ts';

/** Filters take ё as е, as search does. */
export const YoFolded1795874400303 = migration(
  'YoFolded1795874400303',
  yoFolded({
    assessment: ['parties_folded', 'text_folded'],
    dispatch: ['registration_number_folded', 'receipt_number_folded'],
    in_force_entry: ['progress_folded'],
    indicator: ['name_folded', 'name_sort'],
    monitoring_note: ['text_folded'],
    monitoring_regime: ['name_folded'],
    not_in_force_entry: ['state_folded', 'reason_folded'],
    periodic_report: ['title_folded', 'title_sort', 'symbol_folded'],
    problem_issue: ['title_folded', 'title_sort', 'description_folded'],
    proposal: ['text_folded'],
    recommendation: ['text_folded', 'themes_folded'],
    sdg_goal: ['title_folded'],
    sdg_target: ['title_folded'],
    source_document: ['title_folded', 'title_sort', 'symbol_folded', 'mechanism_folded'],
    summary_section: ['text_folded'],
  }),
);
