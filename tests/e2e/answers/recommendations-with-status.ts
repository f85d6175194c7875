import type { Tables } from '../support/tables.ts';
import { titleOf } from './names.ts';
import { dated, pagedOf } from './shapes.ts';
import { statusesOn } from './status.ts';

interface Recommendation {
  readonly id: string;
  readonly madeOn: string | null;
  /** The last day it can have been made on. */
  readonly latest: string | null;
  readonly response: string | null;
  readonly en: string | null;
}

interface Link {
  readonly treaty: string;
  readonly basis: string;
  readonly confirmed: 0 | 1;
  readonly matchedText: string | null;
}

/** The answer to `schema/operations/recommendations-with-status.graphql`, by hand. */
export function recommendationsWithStatus(treaty: string, tables: Tables) {
  const found = tables.read<Recommendation>(
    'reports',
    `SELECT id, made_on AS madeOn, made_on_latest AS latest, response, summary_en AS en FROM recommendation
     WHERE recorded_to = :forever AND addressee_id = 'kz' AND id IN (
       SELECT recommendation_id FROM recommendation_treaty_link WHERE recorded_to = :forever AND treaty_id = :treaty
     ) ORDER BY COALESCE(made_on_earliest, ''), id`,
    { treaty },
  );
  const nodes = found.map((recommendation) => ({
    id: recommendation.id,
    madeOn: dated(recommendation.madeOn),
    response: recommendation.response,
    summary: { en: recommendation.en },
    senders: sendersOf(recommendation.id, tables),
    treatyLinks: linksOf(recommendation, tables),
  }));
  return { recommendations: pagedOf(nodes, 50) };
}

function sendersOf(recommendation: string, tables: Tables) {
  const senders = tables.read<{ id: string }>(
    'reports',
    `SELECT participant_id AS id FROM recommendation_sender
     WHERE recorded_to = :forever AND recommendation_id = :recommendation ORDER BY participant_id`,
    { recommendation },
  );
  const names = `SELECT name_en AS en FROM participant WHERE recorded_to = :forever AND id = :id`;
  return senders.map(({ id }) => ({ participant: { name: tables.read('treaties', names, { id })[0] ?? null } }));
}

function linksOf({ id, latest }: Recommendation, tables: Tables) {
  const links = tables.read<Link>(
    'reports',
    `SELECT treaty_id AS treaty, basis, confirmed, matched_text AS matchedText FROM recommendation_treaty_link
     WHERE recorded_to = :forever AND recommendation_id = :id ORDER BY treaty_id`,
    { id },
  );
  return links.map(({ treaty, basis, confirmed, matchedText }) => ({
    basis,
    confirmed: confirmed === 1,
    matchedText,
    treaty: { id: treaty, title: titleOf(treaty, tables) },
    statusWhenMade: latest === null ? null : statusThen(treaty, latest, tables),
  }));
}

function statusThen(treaty: string, asOf: string, tables: Tables) {
  const { value, reason } = statusesOn(asOf, 'kz', tables).get(treaty) ?? {};
  return { asOf, value, reason };
}
