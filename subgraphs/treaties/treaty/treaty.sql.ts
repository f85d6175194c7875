import { raw } from 'sql-template-tag';
import { yearOfDate } from '../../_kit/query/year.sql.ts';

/** The subject of a treaty `t` in one language, so that each treaty has one. */
export const oneSubject = raw('COALESCE(t.subject_en, t.subject_ru, t.subject_kk)');

/** The year in which a treaty `t` was concluded; none where its date is not known or lies across years. */
export const yearConcluded = yearOfDate('t.concluded');
