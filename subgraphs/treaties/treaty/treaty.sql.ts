import { raw } from 'sql-template-tag';

/** The subject of a treaty `t` in one language, so that each treaty has one. */
export const oneSubject = raw('COALESCE(t.subject_en, t.subject_ru, t.subject_kk)');

/** The year in which a treaty `t` was concluded; none where its date is not known or lies across years. */
export const yearConcluded = raw(
  '(CASE WHEN SUBSTR(t.concluded_earliest, 1, 4) = SUBSTR(t.concluded_latest, 1, 4) THEN SUBSTR(t.concluded_earliest, 1, 4) + 0 END)',
);
