import { now } from './tables.ts';

/** What the hub counts by facts of other subgraphs, and the same over all tables at once: rows of `value` and `total`. */
export interface Counting {
  readonly name: string;
  /** With its filter. */
  readonly list: string;
  readonly by: string;
  readonly sql: string;
}

const current = (...aliases: string[]) => aliases.map((alias) => `${alias}.recorded_to = ${now}`).join(' AND ');

/** Publications of five years, by who watches, or watched, their treaties on a day. */
function watched(name: string, by: string, day: string): Counting {
  return {
    name: `publications of five years by ${name}`,
    list: 'mediaPublications(filter: { publishedOn: { gte: "2017-01-01", lt: "2022-01-01" } })',
    by,
    sql: `SELECT a.body_id AS value, COUNT(DISTINCT t.id) AS total FROM media_publication t
      LEFT JOIN media_treaty_link l ON l.publication_id = t.id AND ${current('l')}
      LEFT JOIN assignment a ON a.treaty_id = l.treaty_id AND ${current('a')}
        AND a.valid_from <= ${day} AND (a.valid_until IS NULL OR a.valid_until > ${day})
      WHERE ${current('t')} AND t.published_on >= '2017-01-01' AND t.published_on < '2022-01-01' GROUP BY 1 ORDER BY 1`,
  };
}

export const countings: readonly Counting[] = [
  watched('who watches their treaties', 'WATCHING_BODY', `date('now', '+5 hours')`),
  watched('who watched them then', 'WATCHING_BODY_THEN', 't.published_on'),
];
