import type { Row, Tables } from '../support/tables.ts';
import { entitled, shown, shownName } from './names.ts';
import { dated, listOf, pagedOf, textOf } from './shapes.ts';
import { statusesOn } from './status.ts';

export const notInForce = ['SIGNED', 'BOUND_NOT_IN_FORCE', 'PROVISIONALLY_APPLIED'];

/** The answer to `schema/operations/signed-not-in-force.graphql`, by hand. */
export function signedNotInForce(asOf: string, tables: Tables) {
  const statuses = statusesOn(asOf, 'kz', tables);
  const treaties = tables.read<{ id: string; en: string | null }>(
    'treaties',
    `SELECT id, title_en AS en FROM treaty WHERE recorded_to = :forever ORDER BY lower(title_en), id`,
  );
  const nodes = treaties.flatMap(({ id, en }) => {
    const { value = '', reason, knownUpTo } = statuses.get(id) ?? {};
    if (!notInForce.includes(value)) return [];
    const conclusionProposals = listOf(proposalsOf(id, asOf, tables), 5);
    const domesticProcedures = listOf(proceduresOf(id, asOf, tables), 5);
    return [{ id, title: { en }, status: { value, reason, knownUpTo }, conclusionProposals, domesticProcedures }];
  });
  const notSettled = [...statuses.values()].filter(({ value }) => value === 'UNKNOWN');
  return { treaties: pagedOf(nodes, 50), notSettled: { totalCount: notSettled.length } };
}

function proposalsOf(treaty: string, asOf: string, tables: Tables) {
  const proposals = tables.read<
    Record<'id' | 'body', string> & Record<'proposedOn' | 'number' | 'madeBy', string | null>
  >(
    'bodies',
    `SELECT id, body_id AS body, proposed_on AS proposedOn, number, CASE LENGTH(proposed_on)
       WHEN 7 THEN date(proposed_on || '-01', '+1 month', '-1 day') WHEN 4 THEN proposed_on || '-12-31'
       ELSE proposed_on END AS madeBy FROM conclusion_proposal
     WHERE recorded_to = :forever AND treaty_id = :treaty ORDER BY COALESCE(proposed_on_earliest, ''), id`,
    { treaty },
  );
  return proposals.map(({ id, body, proposedOn, number, madeBy }) => ({
    id,
    proposedOn: dated(proposedOn),
    number,
    bodyName: shownName(body, madeBy ?? asOf, tables),
    body: { id: body },
    currentBody: shown(currentBody(body, { treaty, asOf }, tables), asOf, tables),
  }));
}

/** What the body has become, which of several watches the treaty; giving functions away makes nobody another. */
function currentBody(body: string, { treaty, asOf }: { treaty: string; asOf: string }, tables: Tables) {
  const heirs = tables.read<{ id: string; watches: 0 | 1 }>(
    'bodies',
    `WITH RECURSIVE step AS (
       SELECT predecessor_id, successor_id, COALESCE(date, '0000-01-01') AS day FROM body_succession
       WHERE recorded_to = :forever AND kind <> 'FUNCTIONS_TRANSFERRED' AND COALESCE(date, '0000-01-01') <= :asOf
     ), heir (id) AS (SELECT :body UNION SELECT successor_id FROM heir JOIN step ON predecessor_id = heir.id)
     SELECT id, EXISTS (SELECT 1 FROM assignment a WHERE a.recorded_to = :forever AND a.body_id = heir.id
         AND a.treaty_id = :treaty AND COALESCE(a.valid_from, '0000') <= :asOf AND COALESCE(a.valid_until, '9999') > :asOf
       ) AS watches
     FROM heir WHERE id NOT IN (SELECT predecessor_id FROM step)`,
    { body, treaty, asOf },
  );
  const fitting = heirs.length > 1 ? heirs.filter(({ watches }) => watches === 1) : heirs;
  return fitting.length === 1 ? fitting[0]?.id : null;
}

export function proceduresOf(treaty: string, asOf: string, tables: Tables) {
  const procedures = tables.read(
    'treaties',
    `SELECT p.*, CASE
       WHEN COUNT(s.id) > 0 AND SUM(s.completed_on <= :asOf) = COUNT(s.id) THEN 'COMPLETED'
       WHEN SUM(s.planned_on < :asOf AND COALESCE(s.completed_on, '9999') > :asOf) > 0 THEN 'OVERDUE'
       WHEN SUM(s.completed_on <= :asOf) > 0 OR p.continuing_earliest <= :asOf THEN 'RUNNING'
       ELSE 'NOT_STARTED' END AS state
     FROM domestic_procedure p
     LEFT JOIN domestic_procedure_step s ON s.procedure_id = p.id AND s.recorded_to = :forever
     WHERE p.recorded_to = :forever AND p.treaty_id = :treaty
     GROUP BY p.id ORDER BY COALESCE(p.continuing_earliest, ''), p.id`,
    { treaty, asOf },
  );
  return procedures.map((procedure) => ({
    id: procedure.id,
    kind: procedure.kind,
    state: procedure.state,
    reason: textOf(procedure, 'reason', 'en'),
    responsibleBody: shown(procedure.body_id, asOf, tables),
    steps: stepsOf(procedure, tables),
  }));
}

function stepsOf({ id }: Row, tables: Tables) {
  const steps = tables.read(
    'treaties',
    `SELECT * FROM domestic_procedure_step WHERE recorded_to = :forever AND procedure_id = :id ORDER BY position, id`,
    { id: id ?? null },
  );
  return steps.map((step) => ({
    position: step.position,
    name: textOf(step, 'name', 'en'),
    plannedOn: step.planned_on,
    completedOn: step.completed_on,
    act: entitled(step.act_id, tables),
  }));
}
