import type { Tables } from '../support/tables.ts';
import { shown } from './names.ts';
import { responsible } from './recommendations-of-treaty.ts';
import { dated, pagedOf, textOf } from './shapes.ts';

/** The answer to `schema/operations/recommendations-after-defence.graphql`, by hand. */
export function recommendationsAfterDefence(from: string, today: string, tables: Tables) {
  const recommendations = tables.read(
    'reports',
    `SELECT r.*, d.id AS document, d.kind, p.id AS report, p.defended_on AS defended, p.treaty_body_id AS treaty_body
     FROM recommendation r JOIN source_document d ON d.id = r.document_id AND d.recorded_to = :forever
     JOIN periodic_report p ON p.id = d.periodic_report_id AND p.recorded_to = :forever
     WHERE r.recorded_to = :forever AND r.addressee_id = 'kz' AND p.defended_on_earliest >= :from
     ORDER BY COALESCE(r.made_on_earliest, ''), r.id`,
    { from },
  );
  const nodes = recommendations.map((each) => ({
    id: each.id,
    madeOn: dated(each.made_on as string | null),
    paragraph: each.paragraph,
    summary: textOf(each, 'summary', 'en'),
    response: each.response,
    responsibleBodies: responsible(each.id, today, tables).responsibleBodies,
    document: {
      id: each.document,
      issuer: each.kind === 'CONCLUDING_OBSERVATIONS' ? shown(each.treaty_body, today, tables) : null,
      periodicReport: {
        id: each.report,
        defendedOn: dated(each.defended as string | null),
        treaties: treatiesOf(String(each.report), tables),
      },
    },
  }));
  const withoutOwner = nodes.filter(({ responsibleBodies }) => responsibleBodies.length === 0);
  return { recommendations: pagedOf(nodes, 100), withoutOwner: { totalCount: withoutOwner.length } };
}

function treatiesOf(report: string, tables: Tables) {
  return tables.read(
    'reports',
    `SELECT treaty_id AS id FROM periodic_report_treaty_link WHERE recorded_to = :forever AND report_id = :report
     ORDER BY treaty_id`,
    { report },
  );
}
