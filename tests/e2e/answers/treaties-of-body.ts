import type { Tables } from '../support/tables.ts';
import { shownName, titleOf } from './names.ts';
import { dated, pagedOf } from './shapes.ts';

const bases = {
  PROPOSED_CONCLUSION: 'the body proposed its conclusion',
  CONCLUDED_EARLIER: 'treaty concluded earlier',
};

interface Assignment {
  readonly treaty: string;
  readonly basis: keyof typeof bases;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

/** The answer to `schema/operations/treaties-of-body.graphql`, by hand. */
export function treatiesOfBody(body: string, asOf: string, tables: Tables) {
  const nodes = assignmentsOn(body, asOf, tables).map(({ treaty, basis, validFrom, validUntil }) => ({
    basis,
    basisLabel: { en: bases[basis] },
    validFrom,
    validUntil,
    treaty: { id: treaty, title: titleOf(treaty, tables), recommendations: recommendationsOn(treaty, tables) },
  }));
  return {
    body: {
      id: body,
      displayName: shownName(body, asOf, tables, 'kk', 'ru'),
      assignments: pagedOf(nodes, 100),
    },
  };
}

export function assignmentsOn(body: string, asOf: string, tables: Tables): Assignment[] {
  return tables.read<Assignment>(
    'bodies',
    `SELECT treaty_id AS treaty, basis, valid_from AS validFrom, valid_until AS validUntil FROM assignment
     WHERE recorded_to = :forever AND body_id = :body AND valid_from <= :asOf AND COALESCE(valid_until, '9999') > :asOf
     ORDER BY valid_from, id`,
    { body, asOf },
  );
}

function recommendationsOn(treaty: string, tables: Tables) {
  const found = tables.read<{ id: string; madeOn: string | null; response: string | null; en: string | null }>(
    'reports',
    `SELECT r.id, r.made_on AS madeOn, r.response, r.summary_en AS en FROM recommendation r
     JOIN recommendation_treaty_link l ON l.recommendation_id = r.id AND l.recorded_to = :forever
     WHERE r.recorded_to = :forever AND r.addressee_id = 'kz' AND l.treaty_id = :treaty
     ORDER BY COALESCE(r.made_on_earliest, ''), r.id`,
    { treaty },
  );
  const nodes = found.map(({ id, madeOn, response, en }) => ({ id, madeOn: dated(madeOn), response, summary: { en } }));
  return { totalCount: nodes.length, nodes: nodes.slice(0, 20) };
}
