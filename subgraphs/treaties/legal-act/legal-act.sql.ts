import { yearOfDate } from '../../_kit/query/year.sql.ts';

/** The year in which an act `t` was adopted; none where its date is not known or lies across years. */
export const yearAdopted = yearOfDate('t.adopted');
