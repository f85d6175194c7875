import type { Row, Tables } from '../support/tables.ts';
import { shown, titled } from './names.ts';
import { listOf, named, pagedOf, textOf } from './shapes.ts';

/** A row holds from its first day to the day before its last; what is not known holds. */
const onTheDay = `recorded_to = :forever AND COALESCE(valid_from, '0000') <= :asOf AND COALESCE(valid_until, '9999') > :asOf`;

/** The answer to `schema/operations/subdivisions-of-body.graphql`, by hand. */
export function subdivisionsOfBody(body: string, asOf: string, tables: Tables) {
  const subdivisions = tables.read(
    'bodies',
    `SELECT * FROM subdivision WHERE ${onTheDay} AND body_id = :body ORDER BY lower(name_en), id`,
    { body, asOf },
  );
  const nodes = subdivisions.map((subdivision) => ({
    id: subdivision.id,
    name: textOf(subdivision, 'name', 'kk', 'en'),
    designations: listOf(designationsOf(subdivision, asOf, tables), 10),
    assignments: listOf(assignmentsOf(subdivision, asOf, tables), 50),
  }));
  return {
    body: {
      ...shown(body, asOf, tables),
      head: headOn(body, asOf, tables),
      subdivisions: pagedOf(nodes, 50),
      withoutSubdivision: pagedOf(withoutSubdivision(body, asOf, tables), 50),
    },
  };
}

/** Who acts as head goes before the holder of the office. */
function headOn(body: string, asOf: string, tables: Tables) {
  const [head] = tables.read(
    'bodies',
    `SELECT * FROM head_tenure WHERE ${onTheDay} AND body_id = :body
     ORDER BY is_acting DESC, COALESCE(valid_from, '') DESC, id LIMIT 1`,
    { body, asOf },
  );
  return head ? { id: head.id, name: textOf(head, 'name', 'en'), isActing: head.is_acting === 1 } : null;
}

function designationsOf({ id }: Row, asOf: string, tables: Tables) {
  const designations = tables.read(
    'bodies',
    `SELECT * FROM designation WHERE ${onTheDay} AND subdivision_id = :id ORDER BY COALESCE(valid_from, ''), id`,
    { id: id ?? null, asOf },
  );
  return designations.map((designation) => ({
    id: designation.id,
    actNumber: designation.act_number,
    actDate: designation.act_date,
    actTitle: textOf(designation, 'act_title', 'en'),
    validFrom: designation.valid_from,
    validUntil: designation.valid_until,
    head: headBehind(designation, tables),
  }));
}

function headBehind({ head_id }: Row, tables: Tables) {
  const sql = `SELECT * FROM head_tenure WHERE recorded_to = :forever AND id = :head`;
  const [head] = tables.read('bodies', sql, { head: head_id ?? null });
  return head ? { id: head.id, name: textOf(head, 'name', 'en') } : null;
}

function assignmentsOf({ id }: Row, asOf: string, tables: Tables) {
  const assignments = tables.read(
    'bodies',
    `SELECT * FROM assignment WHERE ${onTheDay} AND subdivision_id = :id ORDER BY COALESCE(valid_from, ''), id`,
    { id: id ?? null, asOf },
  );
  return assignments.map((assignment) => ({
    id: assignment.id,
    basis: assignment.basis,
    validFrom: assignment.valid_from,
    validUntil: assignment.valid_until,
    treaty: titled(assignment.treaty_id, tables),
    proposal: named(assignment.proposal_id),
  }));
}

/** What the body watches and none of its subdivisions: a gap under ¶3 and ¶4. */
function withoutSubdivision(body: string, asOf: string, tables: Tables) {
  const assignments = tables.read(
    'bodies',
    `SELECT id, treaty_id AS treaty FROM assignment WHERE ${onTheDay} AND body_id = :body AND subdivision_id IS NULL
     ORDER BY COALESCE(valid_from, ''), id`,
    { body, asOf },
  );
  return assignments.map(({ id, treaty }) => ({ id, treaty: titled(treaty, tables) }));
}
