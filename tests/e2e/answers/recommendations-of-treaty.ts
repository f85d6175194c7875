import type { Row, Tables } from '../support/tables.ts';
import { shown } from './names.ts';
import { dated, listOf, named } from './shapes.ts';

/** The answer to `schema/operations/recommendations-of-treaty.graphql`, by hand. */
export function recommendationsOfTreaty(treaty: string, today: string, tables: Tables) {
  const recommendations = tables.read(
    'reports',
    `SELECT r.id, r.made_on AS madeOn, r.source_kind AS sourceKind, r.document_id AS document, d.mechanism,
       d.periodic_report_id AS report, r.source_kind = 'INTERNATIONAL_ORGANISATION' AND d.copy_id IS NULL AS lacksCopy
     FROM recommendation r JOIN source_document d ON d.id = r.document_id AND d.recorded_to = :forever
     WHERE r.recorded_to = :forever AND r.addressee_id = 'kz' AND r.id IN (
       SELECT recommendation_id FROM recommendation_treaty_link WHERE recorded_to = :forever AND treaty_id = :treaty
     ) ORDER BY COALESCE(r.made_on_earliest, ''), r.id`,
    { treaty },
  );
  const nodes = recommendations.map(({ id, madeOn, sourceKind, document, mechanism, report, lacksCopy }) => ({
    id,
    madeOn: dated(madeOn as string | null),
    sourceKind,
    senders: linked('recommendation_sender', 'participant_id', id, tables).map((sender) => ({
      participant: { id: sender, name: nameOfParticipant(sender, tables) },
    })),
    document: { id: document, mechanism, periodicReport: named(report) },
    sdgTargets: targetsOf(id, tables),
    responsibleBodies: linked('recommendation_body_link', 'body_id', id, tables).map((body) =>
      shown(body, today, tables),
    ),
    lacksCopy: lacksCopy === 1,
  }));
  return {
    treaty: {
      id: treaty,
      periodicReports: { nodes: reportsOn(treaty, today, tables).slice(0, 20) },
      recommendations: listOf(nodes, 100),
    },
  };
}

function linked(table: string, column: string, recommendation: Row[string] | undefined, tables: Tables) {
  const links = tables.read<{ id: string | null }>(
    'reports',
    `SELECT ${column} AS id FROM ${table} WHERE recorded_to = :forever AND recommendation_id = :recommendation
     ORDER BY ${column}`,
    { recommendation: recommendation ?? null },
  );
  return links.map(({ id }) => id);
}

function nameOfParticipant(id: string | null, tables: Tables) {
  const sql = `SELECT name_en AS en FROM participant WHERE recorded_to = :forever AND id = :id`;
  return tables.read('treaties', sql, { id })[0] ?? null;
}

function targetsOf(recommendation: Row[string] | undefined, tables: Tables) {
  return tables.read(
    'reports',
    `SELECT t.id, t.code FROM sdg_target t
     JOIN recommendation_target_link l ON l.target_id = t.id AND l.recorded_to = :forever
     WHERE t.recorded_to = :forever AND l.recommendation_id = :recommendation ORDER BY t.id`,
    { recommendation: recommendation ?? null },
  );
}

function reportsOn(treaty: string, today: string, tables: Tables) {
  const reports = tables.read<{ id: string; submitted: string | null; defended: string | null; body: string | null }>(
    'reports',
    `SELECT p.id, p.submitted_on AS submitted, p.defended_on AS defended, p.treaty_body_id AS body
     FROM periodic_report p JOIN periodic_report_treaty_link l ON l.report_id = p.id AND l.recorded_to = :forever
     WHERE p.recorded_to = :forever AND l.treaty_id = :treaty ORDER BY COALESCE(p.submitted_on_earliest, ''), p.id`,
    { treaty },
  );
  return reports.map(({ id, submitted, defended, body }) => ({
    id,
    submittedOn: dated(submitted),
    defendedOn: dated(defended),
    treatyBody: shown(body, today, tables),
  }));
}
