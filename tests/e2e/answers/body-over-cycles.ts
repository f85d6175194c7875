import type { Tables } from '../support/tables.ts';
import { dutiesWhere, itemsOf } from './cycle-overview.ts';
import { firstDelivery, latenessOf, versionsOf } from './lateness.ts';
import { shown } from './names.ts';
import { listOf, textOf } from './shapes.ts';

export interface BodyQuestion {
  readonly body: string;
  readonly asOf: string;
  /** The real day, by which what is still missing is late. */
  readonly today: string;
}

/** The answer to `schema/operations/body-over-cycles.graphql`, by hand. */
export function bodyOverCycles({ body, asOf, today }: BodyQuestion, tables: Tables) {
  const overCycles = (id: string) => ({
    ...shown(id, asOf, tables),
    names: namesOf(id, tables),
    duties: listOf(dutiesOf(id, today, tables), 50),
    problemIssues: listOf(openIssuesOf(id, asOf, tables), 50),
  });
  return { body: { ...overCycles(body), predecessorBodies: originsOf(body, asOf, tables).map(overCycles) } };
}

function namesOf(body: string, tables: Tables) {
  const names = tables.read(
    'bodies',
    `SELECT * FROM body_name WHERE recorded_to = :forever AND body_id = :body ORDER BY COALESCE(valid_from, ''), id`,
    { body },
  );
  return names.map((name) => ({
    validFrom: name.valid_from,
    validUntil: name.valid_until,
    name: textOf(name, 'name', 'en'),
  }));
}

function dutiesOf(body: string, today: string, tables: Tables) {
  const clock = { today, isSimulated: false };
  return dutiesWhere('body_id', body, clock, tables).map(({ id, year, isRequired }) => {
    const { deliveredOn } = firstDelivery(versionsOf(id, clock, tables));
    return {
      id,
      cycle: { year },
      isRequired,
      items: { totalCount: itemsOf(id, clock, tables).length },
      lateness: latenessOf({ year, isRequired, deliveredOn }, today),
    };
  });
}

/** In its second year on the first 1 January: calendar years are counted, not spans of twelve months. */
function openIssuesOf(body: string, asOf: string, tables: Tables) {
  return tables.read(
    'reports',
    `SELECT id, CAST(SUBSTR(:asOf, 1, 4) AS INTEGER) - CAST(SUBSTR(opened_on, 1, 4) AS INTEGER) + 1 AS yearsOpen
     FROM problem_issue WHERE recorded_to = :forever AND raised_by_id = :body
       AND opened_on <= :asOf AND COALESCE(resolved_on, '9999') > :asOf ORDER BY opened_on, id`,
    { body, asOf },
  );
}

/** All it came from by a day; what one of them took over after it had given over is not among it. */
function originsOf(body: string, asOf: string, tables: Tables): string[] {
  const origins = tables.read<{ id: string }>(
    'bodies',
    `WITH RECURSIVE step AS (
       SELECT predecessor_id, successor_id, date_earliest AS earliest, CASE LENGTH(date)
         WHEN 7 THEN date(date || '-01', '+1 month', '-1 day') WHEN 4 THEN date || '-12-31' ELSE date END AS latest
       FROM body_succession WHERE recorded_to = :forever
     ), origin (id, until, known) AS (
       SELECT :body, :asOf, '' UNION
       SELECT predecessor_id, MIN(COALESCE(latest, until), until), COALESCE(latest, '') FROM origin
       JOIN step ON successor_id = origin.id WHERE latest IS NULL OR (latest <= :asOf AND earliest <= until)
     )
     SELECT id, known, MAX(until) FROM origin WHERE id <> :body GROUP BY id ORDER BY known, id`,
    { body, asOf },
  );
  return origins.map(({ id }) => id);
}
