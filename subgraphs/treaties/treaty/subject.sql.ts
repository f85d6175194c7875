import { raw } from 'sql-template-tag';

/** The subject of a treaty `t` in one language, so that each treaty has one. */
export const oneSubject = raw('COALESCE(t.subject_en, t.subject_ru, t.subject_kk)');
