import type { Row, Tables } from '../support/tables.ts';
import { shown } from './names.ts';
import { dated, named, pagedOf, textOf } from './shapes.ts';

/** The answer to `schema/operations/recommendations-of-treaty.graphql`, by hand. */
export function recommendationsOfTreaty(treaty: string, today: string, tables: Tables) {
  const recommendations = tables.read(
    'reports',
    `SELECT r.id, r.made_on AS madeOn, r.source_kind AS sourceKind, r.document_id AS document, d.mechanism, d.kind,
       d.periodic_report_id AS report, r.source_kind = 'INTERNATIONAL_ORGANISATION' AND d.copy_id IS NULL AS lacksCopy
     FROM recommendation r JOIN source_document d ON d.id = r.document_id AND d.recorded_to = :forever
     WHERE r.recorded_to = :forever AND r.addressee_id = 'kz' AND r.id IN (
       SELECT recommendation_id FROM recommendation_treaty_link WHERE recorded_to = :forever AND treaty_id = :treaty
     ) ORDER BY COALESCE(r.made_on_earliest, ''), r.id`,
    { treaty },
  );
  const nodes = recommendations.map(({ id, madeOn, sourceKind, document, mechanism, kind, report, lacksCopy }) => ({
    id,
    madeOn: dated(madeOn as string | null),
    sourceKind,
    senders: linked('recommendation_sender', 'participant_id', id, tables).map((sender) => ({
      participant: { id: sender.id, name: participantName(sender.id, tables) },
    })),
    document: { id: document, mechanism, ...reportBefore(kind, report, today, tables) },
    treatyLinks: treatyLinksOf(id, tables),
    sdgTargets: targetsOf(id, tables),
    ...responsible(id, today, tables),
    lacksCopy: lacksCopy === 1,
  }));
  return {
    treaty: {
      id: treaty,
      periodicReports: pagedOf(reportsOn(treaty, today, tables), 100),
      recommendations: pagedOf(nodes, 100),
    },
  };
}

type Id = Row[string] | undefined;

function linked(table: string, column: string, recommendation: Id, tables: Tables) {
  return tables.read<{ id: string; sources: string }>(
    'reports',
    `SELECT ${column} AS id, sources FROM ${table} WHERE recorded_to = :forever AND recommendation_id = :recommendation
     ORDER BY ${column}`,
    { recommendation: recommendation ?? null },
  );
}

function participantName(id: string, tables: Tables) {
  const sql = `SELECT name_en AS en FROM participant WHERE recorded_to = :forever AND id = :id`;
  return tables.read('treaties', sql, { id })[0] ?? null;
}

/** The bodies, and who named each. */
export function responsible(recommendation: Id, today: string, tables: Tables) {
  const links = linked('recommendation_body_link', 'body_id', recommendation, tables);
  const bodies = links.map(({ id, sources }) => ({
    body: shown(id, today, tables),
    sources: (JSON.parse(sources) as { nature: string }[]).map(({ nature }) => ({ nature })),
  }));
  return { responsibleBodies: bodies.map(({ body }) => body), bodyLinks: bodies };
}

function treatyLinksOf(recommendation: Id, tables: Tables) {
  const links = tables.read(
    'reports',
    `SELECT treaty_id AS treaty, basis, confirmed FROM recommendation_treaty_link
     WHERE recorded_to = :forever AND recommendation_id = :recommendation ORDER BY treaty_id`,
    { recommendation: recommendation ?? null },
  );
  return links.map(({ treaty, basis, confirmed }) => ({ treaty: named(treaty), basis, confirmed: confirmed === 1 }));
}

/** The report after which a document came; concluding observations are those of the body it was made to. */
function reportBefore(kind: Id, report: Id, today: string, tables: Tables) {
  const [found] = readReports('p.id = :id', { id: report ?? null }, today, tables);
  if (!found) return { issuer: null, periodicReport: null };
  const { treatyBody, id, title, symbol, submittedOn, defendedOn } = found;
  const issuer = kind === 'CONCLUDING_OBSERVATIONS' ? treatyBody : null;
  return { issuer, periodicReport: { id, title, symbol, submittedOn, defendedOn } };
}

function targetsOf(recommendation: Id, tables: Tables) {
  return tables.read(
    'reports',
    `SELECT t.id, t.code FROM sdg_target t
     JOIN recommendation_target_link l ON l.target_id = t.id AND l.recorded_to = :forever
     WHERE t.recorded_to = :forever AND l.recommendation_id = :recommendation ORDER BY t.id`,
    { recommendation: recommendation ?? null },
  );
}

function reportsOn(treaty: string, today: string, tables: Tables) {
  const links = `SELECT report_id FROM periodic_report_treaty_link WHERE recorded_to = :forever AND treaty_id = :id`;
  return readReports(`p.id IN (${links})`, { id: treaty }, today, tables);
}

function readReports(condition: string, parameters: Row, today: string, tables: Tables) {
  const reports = tables.read<Record<'id' | 'symbol' | 'due' | 'submitted' | 'defended' | 'body', string | null>>(
    'reports',
    `SELECT p.*, p.due_on AS due, p.submitted_on AS submitted, p.defended_on AS defended, p.treaty_body_id AS body
     FROM periodic_report p WHERE p.recorded_to = :forever AND ${condition}
     ORDER BY COALESCE(p.submitted_on_earliest, ''), p.id`,
    parameters,
  );
  return reports.map(({ id, symbol, due, submitted, defended, body, ...report }) => ({
    id,
    title: textOf(report, 'title', 'en'),
    symbol,
    dueOn: dated(due),
    submittedOn: dated(submitted),
    defendedOn: dated(defended),
    treatyBody: shown(body, today, tables),
  }));
}
