import { now } from './tables.ts';

/** A question with a condition that another subgraph judges, and the same over all tables at once. */
export interface Case {
  readonly name: string;
  readonly list: string;
  readonly filter: string;
  readonly page: string;
  readonly count: string;
}

const current = (...aliases: string[]) => aliases.map((alias) => `${alias}.recorded_to = ${now}`).join(' AND ');
const today = `date('now', '+5 hours')`;

/** Publications about one of some treaties, latest first. */
function publications(name: string, filter: string, treaties: string): Case {
  const rows = `FROM media_publication t WHERE ${current('t')} AND EXISTS (
    SELECT 1 FROM media_treaty_link l WHERE l.publication_id = t.id AND ${current('l')} AND +l.treaty_id IN (${treaties}))`;
  return {
    name,
    list: 'mediaPublications',
    filter: `{ treaty: { is: ${filter} } }`,
    page: `SELECT t.id ${rows} ORDER BY t.published_on DESC, t.id DESC LIMIT 20`,
    count: `SELECT COUNT(*) AS total ${rows}`,
  };
}

/** Bodies with a duty under the Rules whose deadline has passed and of which nothing was delivered. */
const overdue = `SELECT d.body_id FROM reporting_duty d WHERE ${current('d')} AND d.is_required = 1 AND d.year <= 2021
  AND NOT EXISTS (SELECT 1 FROM annual_information i WHERE i.duty_id = d.id AND ${current('i')}
    AND (i.submitted_at IS NOT NULL OR i.paper_received_on IS NOT NULL))`;
const watched = `SELECT a.treaty_id FROM assignment a WHERE ${current('a')} AND a.valid_from <= ${today}
  AND (a.valid_until IS NULL OR a.valid_until > ${today}) AND a.body_id IN (${overdue})`;
const duties = 'is: { duties: { some: { lateness: { eq: OVERDUE } } } }';

/** One body's treaties are few: whoever writes by hand begins with these. */
function ofOneBody(): Case {
  const rows = `FROM media_publication t WHERE ${current('t')} AND t.id IN (
    SELECT l.publication_id FROM media_treaty_link l WHERE ${current('l')}
      AND l.treaty_id IN (${watched} AND a.body_id = 'bench-body-2'))`;
  return {
    name: 'publications on what a body with an overdue duty watches',
    list: 'mediaPublications',
    filter: `{ treaty: { is: { assignments: { some: { body: { eq: "bench-body-2", ${duties} } } } } } }`,
    page: `SELECT t.id ${rows} ORDER BY t.published_on DESC, t.id DESC LIMIT 20`,
    count: `SELECT COUNT(*) AS total ${rows}`,
  };
}

const assessed = `FROM in_force_entry t WHERE ${current('t')} AND EXISTS (SELECT 1 FROM assessment x
  WHERE x.entry_id = t.id AND ${current('x')} AND x.subject = 'KAZAKHSTAN_RIGHTS')`;

export const cases: readonly Case[] = [
  ofOneBody(),
  publications(
    'publications on what any body with an overdue duty watches',
    `{ assignments: { some: { body: { ${duties} } } } }`,
    watched,
  ),
  publications(
    'publications on treaties with unanswered recommendations',
    '{ recommendations: { some: { response: { isNull: true } } } }',
    `SELECT k.treaty_id FROM recommendation_treaty_link k JOIN recommendation r ON r.id = k.recommendation_id
     WHERE ${current('k', 'r')} AND r.addressee_id = 'kz' AND r.response IS NULL`,
  ),
  publications(
    'publications on treaties with more than 10 critical ones',
    '{ mediaPublications: { count: { of: { tone: { eq: NEGATIVE } }, gt: 10 } } }',
    `SELECT c.treaty_id FROM media_treaty_link c WHERE ${current('c')} AND c.tone = 'NEGATIVE'
     GROUP BY c.treaty_id HAVING COUNT(*) > 10`,
  ),
  {
    name: 'entries with an assessment of rights, tens of thousands of ids',
    list: 'inForceEntries',
    filter: '{ assessments: { some: { subject: { eq: KAZAKHSTAN_RIGHTS } } } }',
    page: `SELECT t.id ${assessed} ORDER BY t.id LIMIT 20`,
    count: `SELECT COUNT(*) AS total ${assessed}`,
  },
];
