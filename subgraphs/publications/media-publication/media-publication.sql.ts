import { yearOfDay } from '../../_kit/query/year.sql.ts';

/** The year of a publication `t`. */
export const yearPublished = yearOfDay('t.published_on');
