import { groupBy } from '../../../subgraphs/_kit/group-by.ts';
import type { Tables } from '../support/tables.ts';
import { dutiesWhere, itemsOf } from './cycle-overview.ts';
import { firstDelivery, latenessOf, versionsOf } from './lateness.ts';
import { shown } from './names.ts';
import { listOf, pagedOf } from './shapes.ts';

export interface Years {
  readonly from: number;
  readonly until: number;
  readonly asOf: string;
  readonly today: string;
}

/** The answer to `schema/operations/bodies-over-years.graphql`, by hand; `isHeard`: publications answers. */
export function bodiesOverYears(years: Years, tables: Tables, isHeard = true) {
  const bodies = tables.read<{ id: string }>(
    'reports',
    `SELECT DISTINCT body_id AS id FROM reporting_duty
     WHERE recorded_to = :forever AND year BETWEEN :from AND :until ORDER BY body_id`,
    { from: years.from, until: years.until },
  );
  const nodes = bodies.map(({ id }) => ({
    ...shown(id, years.asOf, tables),
    duties: listOf(dutiesOf(id, years, tables), 10),
    openIssues: { totalCount: openIssues(id, years.asOf, tables) },
    unanswered: { totalCount: unanswered(id, tables) },
    assignments: listOf(watched(id, years, tables), 50),
  }));
  return { bodies: pagedOf(nodes, 50), published: isHeard ? publishedOf(years, tables) : null };
}

function dutiesOf(body: string, { from, until, today }: Years, tables: Tables) {
  const clock = { today, isSimulated: false };
  const duties = dutiesWhere('body_id', body, clock, tables).filter(({ year }) => year >= from && year <= until);
  return duties.map(({ id, year, isRequired }) => {
    const { deliveredOn } = firstDelivery(versionsOf(id, clock, tables));
    const items = { totalCount: itemsOf(id, clock, tables).length };
    return { id, cycle: { year }, lateness: latenessOf({ year, isRequired, deliveredOn }, today), items };
  });
}

function openIssues(body: string, asOf: string, tables: Tables) {
  const sql = `SELECT id FROM problem_issue WHERE recorded_to = :forever AND raised_by_id = :body
    AND opened_on <= :asOf AND COALESCE(resolved_on, '9999') > :asOf`;
  return tables.read('reports', sql, { body, asOf }).length;
}

function unanswered(body: string, tables: Tables) {
  const sql = `SELECT r.id FROM recommendation r
    JOIN recommendation_body_link l ON l.recommendation_id = r.id AND l.recorded_to = :forever
    WHERE r.recorded_to = :forever AND r.addressee_id = 'kz' AND r.response IS NULL AND l.body_id = :body`;
  return tables.read('reports', sql, { body }).length;
}

/** Those of any day of the years. */
function watched(body: string, { from, until }: Years, tables: Tables) {
  const sql = `SELECT id, treaty_id AS treaty FROM assignment WHERE recorded_to = :forever AND body_id = :body
    AND valid_from < :end AND COALESCE(valid_until, '9999') > :start ORDER BY id`;
  const days = { start: `${from}-01-01`, end: `${until + 1}-01-01` };
  const found = tables.read<{ id: string; treaty: string }>('bodies', sql, { body, ...days });
  return found.map(({ id, treaty }) => ({ id, treaty: { id: treaty } }));
}

/** Each publication once for a body, on however many of its treaties it is; those on treaties of nobody then come first. */
function publishedOf({ from, until }: Years, tables: Tables) {
  const links = tables.read<{ id: string; day: string; treaty: string | null }>(
    'publications',
    `SELECT m.id, m.published_on AS day, l.treaty_id AS treaty FROM media_publication m
     LEFT JOIN media_treaty_link l ON l.publication_id = m.id AND l.recorded_to = :forever
     WHERE m.recorded_to = :forever AND m.published_on BETWEEN :from AND :until`,
    { from: `${from}-01-01`, until: `${until}-12-31` },
  );
  const assignments = groupBy(
    tables.read<{ body: string; treaty: string; since: string; until: string | null }>(
      'bodies',
      `SELECT body_id AS body, treaty_id AS treaty, valid_from AS since, valid_until AS until FROM assignment
       WHERE recorded_to = :forever`,
      {},
    ),
    ({ treaty }) => treaty,
  );
  const byBody = new Map<string, Set<string>>();
  for (const { id, day, treaty } of links) {
    const then = (assignments.get(treaty ?? '') ?? []).filter(
      (each) => each.since <= day && (each.until === null || each.until > day),
    );
    for (const body of then.length === 0 ? [''] : then.map((each) => each.body))
      byBody.set(body, (byBody.get(body) ?? new Set()).add(id));
  }
  const nodes = [...byBody]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([body, ids]) => ({ count: ids.size, watchingBodyThen: body === '' ? null : { id: body } }));
  const summedCount = nodes.reduce((sum, { count }) => sum + count, 0);
  return { totalCount: new Set(links.map(({ id }) => id)).size, groups: { summedCount, nodes } };
}
