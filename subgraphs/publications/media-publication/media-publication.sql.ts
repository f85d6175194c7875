import { raw } from 'sql-template-tag';

/** The year of a publication `t`; `+ 0` makes a number of a text in both databases. */
export const yearPublished = raw('(SUBSTR(t.published_on, 1, 4) + 0)');
