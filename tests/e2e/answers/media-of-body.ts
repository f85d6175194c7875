import type { Row, Tables } from '../support/tables.ts';
import { shown, titleOf } from './names.ts';
import { pagedOf } from './shapes.ts';
import { assignmentsOn } from './treaties-of-body.ts';

export interface MediaQuestion {
  readonly body: string;
  readonly from: string;
  readonly until: string;
  readonly asOf: string;
}

/** The answer to `schema/operations/media-of-body.graphql`, by hand. */
export function mediaOfBody({ body, from, until, asOf }: MediaQuestion, tables: Tables) {
  const nodes = assignmentsOn(body, asOf, tables).map(({ treaty }) => ({
    treaty: {
      id: treaty,
      title: titleOf(treaty, tables),
      mediaPublications: publicationsOn(treaty, { from, until }, tables),
    },
  }));
  return { body: { ...shown(body, asOf, tables), assignments: pagedOf(nodes, 100) } };
}

function publicationsOn(treaty: string, days: { from: string; until: string }, tables: Tables) {
  const publications = tables.read(
    'publications',
    `SELECT m.id, m.title, m.outlet, m.language, m.published_on AS publishedOn FROM media_publication m
     JOIN media_treaty_link l ON l.publication_id = m.id AND l.recorded_to = :forever
     WHERE m.recorded_to = :forever AND l.treaty_id = :treaty AND m.published_on >= :from AND m.published_on < :until
     ORDER BY m.published_on DESC, m.id DESC`,
    { treaty, ...days },
  );
  const nodes = publications.map((publication) => ({ ...publication, treatyLinks: linksOf(publication, tables) }));
  return { totalCount: nodes.length, nodes: nodes.slice(0, 50) };
}

function linksOf({ id }: Row, tables: Tables) {
  const links = tables.read<{ treaty: string; tone: string }>(
    'publications',
    `SELECT treaty_id AS treaty, tone FROM media_treaty_link
     WHERE recorded_to = :forever AND publication_id = :id ORDER BY treaty_id`,
    { id: id ?? null },
  );
  return links.map(({ treaty, tone }) => ({ tone, treaty: { id: treaty } }));
}
