import type { Row, Tables } from '../support/tables.ts';
import { dutiesWhere } from './cycle-overview.ts';
import { entriesBehind } from './entries.ts';
import { versionsOf } from './lateness.ts';
import { shown } from './names.ts';
import { listOf, named, pagedOf, textOf } from './shapes.ts';

/** The answer to `schema/operations/summary-information.graphql`, by hand. */
export function summaryInformation(summary: string, { asOf, today }: Record<'asOf' | 'today', string>, tables: Tables) {
  const [found = {}] = tables.read(
    'reports',
    `SELECT *, EXISTS (SELECT 1 FROM dispatch WHERE recorded_to = :forever AND summary_id = s.id) AS is_sent
     FROM summary_information s WHERE recorded_to = :forever AND id = :summary`,
    { summary },
  );
  const cycle = String(found.cycle_id);
  const completedOn = found.completed_on as string | null;
  return {
    summaryInformation: {
      id: summary,
      state: found.is_sent === 1 ? 'DISPATCHED' : completedOn === null ? 'DRAFT' : 'COMPLETED',
      completedOn,
      isAssessmentMissing: isAssessmentAsked(cycle, tables) ? !isAssessed(found) : null,
      missingBodies: missingBodies(cycle, completedOn ?? today, tables).map((body) => shown(body, asOf, tables)),
      sections: pagedOf(sectionsOf(summary, asOf, tables), 50),
      attachments: pagedOf(attachmentsOf(summary, tables), 50),
      unattachedRecommendations: pagedOf(unattached(summary, cycle, tables), 50),
      missingCopies: pagedOf(missingCopies(summary, cycle, tables), 50),
      dispatches: pagedOf(dispatchesOf(summary, asOf, tables), 50),
    },
  };
}

function isAssessed(summary: Row): boolean {
  return ['kk', 'ru', 'en'].some((language) => summary[`foreign_policy_assessment_${language}`] != null);
}

/** ¶8, where the regime of the cycle is known to ask for one. */
function isAssessmentAsked(cycle: string, tables: Tables): boolean {
  const asking = tables.read(
    'reports',
    `SELECT r.id FROM requirement r JOIN monitoring_cycle c ON c.regime_id = r.regime_id AND c.recorded_to = :forever
     WHERE r.recorded_to = :forever AND c.id = :cycle AND r.kind = 'ASSESSMENT' AND r.state IN ('VERIFIED', 'ASSUMED')
       AND c.year BETWEEN COALESCE(r.first_year, 0) AND COALESCE(r.last_year, 9999)`,
    { cycle },
  );
  return asking.length > 0;
}

/** Those that owed something and of which nothing had come in when the summary was completed. */
function missingBodies(cycle: string, day: string, tables: Tables) {
  const owing = dutiesWhere('cycle_id', cycle, { today: day, isSimulated: false }, tables);
  const missing = owing.filter(({ id, isRequired }) => {
    const versions = versionsOf(id, { today: day, isSimulated: true }, tables);
    const hasDelivered = versions.some((each) => each.submittedOn !== null || each.paperReceivedOn !== null);
    return isRequired === true && !hasDelivered;
  });
  return missing.map(({ body }) => body);
}

function sectionsOf(summary: string, asOf: string, tables: Tables) {
  const sections = tables.read(
    'reports',
    `SELECT * FROM summary_section WHERE recorded_to = :forever AND summary_id = :summary ORDER BY position, id`,
    { summary },
  );
  return sections.map((section) => {
    const entries = entriesBehind(String(section.id), tables);
    const nodes = entries.map(({ link, id, type, body }) => ({
      id: link,
      entry: { __typename: type, id, body: shown(body, asOf, tables) },
    }));
    const bodies = [...new Set(entries.map(({ body }) => body))].sort();
    return {
      id: section.id,
      position: section.position,
      heading: textOf(section, 'heading', 'en'),
      bodies: bodies.map((body) => shown(body, asOf, tables)),
      entries: listOf(nodes, 100),
    };
  });
}

function attachmentsOf(summary: string, tables: Tables) {
  const attachments = tables.read(
    'reports',
    `SELECT id, document_id AS document FROM summary_attachment
     WHERE recorded_to = :forever AND summary_id = :summary ORDER BY id`,
    { summary },
  );
  return attachments.map(({ id, document }) => ({
    id,
    document: named(document),
    recommendations: listOf(recommendationsIn(id, tables), 50),
  }));
}

function recommendationsIn(attachment: Row[string] | undefined, tables: Tables) {
  return tables.read(
    'reports',
    `SELECT r.id FROM summary_attachment a, json_each(a.recommendations) AS each
     JOIN recommendation r ON r.id = each.value AND r.recorded_to = :forever
     WHERE a.recorded_to = :forever AND a.id = :attachment ORDER BY COALESCE(r.made_on_earliest, ''), r.id`,
    { attachment: attachment ?? null },
  );
}

function missingCopies(summary: string, cycle: string, tables: Tables) {
  const missing = askedFor(summary, cycle, tables).filter(({ copy }) => copy === null);
  return missing.map(({ id, document }) => ({ id, document: named(document) }));
}

function unattached(summary: string, cycle: string, tables: Tables) {
  const stored = askedFor(summary, cycle, tables).filter(({ copy }) => copy !== null);
  return stored.map(({ id, document, copy }) => ({ id, document: named(document), copy: named(copy) }));
}

/**
 * ¶9: of recommendations of international organisations, on what bodies report on in the cycle, made by its end, those
 * that no attachment with a document holds.
 */
function askedFor(summary: string, cycle: string, tables: Tables) {
  return tables.read<{ id: string; document: string; copy: string | null }>(
    'reports',
    `SELECT r.id, r.document_id AS document, d.copy_id AS copy FROM recommendation r
     JOIN source_document d ON d.id = r.document_id AND d.recorded_to = :forever
     JOIN monitoring_cycle c ON c.id = :cycle AND c.recorded_to = :forever
     WHERE r.recorded_to = :forever AND r.addressee_id = 'kz' AND r.source_kind = 'INTERNATIONAL_ORGANISATION'
       AND COALESCE(r.made_on_earliest, '0000') <= c.year || '-12-31'
       AND r.id NOT IN (
         SELECT each.value FROM summary_attachment a, json_each(a.recommendations) AS each
         WHERE a.recorded_to = :forever AND a.summary_id = :summary AND a.document_id IS NOT NULL)
       AND r.id IN (
         SELECT l.recommendation_id FROM recommendation_treaty_link l
         JOIN duty_item i ON i.treaty_id = l.treaty_id AND i.recorded_to = :forever
         JOIN reporting_duty y ON y.id = i.duty_id AND y.recorded_to = :forever
         WHERE l.recorded_to = :forever AND y.cycle_id = :cycle)
     ORDER BY COALESCE(r.made_on_earliest, ''), r.id`,
    { summary, cycle },
  );
}

export function dispatchesOf(summary: string, asOf: string, tables: Tables) {
  const dispatches = tables.read(
    'reports',
    `SELECT * FROM dispatch WHERE recorded_to = :forever AND summary_id = :summary ORDER BY dispatched_at, id`,
    { summary },
  );
  return dispatches.map((dispatch) => ({
    id: dispatch.id,
    from: shown(dispatch.from_id, asOf, tables),
    to: shown(dispatch.to_id, asOf, tables),
    paragraph: numberOf(dispatch.paragraph_id, tables),
    registrationNumber: dispatch.registration_number,
    dispatchedAt: dispatch.dispatched_at,
    receiptNumber: dispatch.receipt_number,
    receivedAt: dispatch.received_at,
  }));
}

function numberOf(paragraph: Row[string] | undefined, tables: Tables) {
  const sql = `SELECT number FROM legal_paragraph WHERE recorded_to = :forever AND id = :paragraph`;
  return tables.read('treaties', sql, { paragraph: paragraph ?? null })[0] ?? null;
}
