import type { Tables } from '../support/tables.ts';
import { dated, pagedOf } from './shapes.ts';

interface Name {
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly act: string | null;
  readonly kk: string | null;
  readonly ru: string | null;
  readonly en: string | null;
  readonly sources: string;
}

interface Succession {
  readonly kind: string;
  readonly date: string | null;
  readonly act: string | null;
  readonly predecessor: string;
  readonly successor: string;
}

/** The answer to `schema/operations/history-of-body.graphql`, by hand. */
export function historyOfBody(body: string, tables: Tables) {
  const lineage = lineageOf(body, tables).map(({ kind, date, act, predecessor, successor }) => ({
    kind,
    on: dated(date),
    act,
    predecessor: throughTime(predecessor, tables),
    successor: throughTime(successor, tables),
  }));
  return { body: { ...throughTime(body, tables), lineage, history: pagedOf(changesOf(body, tables), 20) } };
}

/** All that led to the body, and all that came of it; data can lead in a circle. */
function lineageOf(body: string, tables: Tables): Succession[] {
  return tables.read<Succession>(
    'bodies',
    `WITH RECURSIVE step AS (SELECT * FROM body_succession WHERE recorded_to = :forever),
       earlier (id) AS (SELECT :body UNION SELECT predecessor_id FROM step JOIN earlier ON successor_id = earlier.id),
       later (id) AS (SELECT :body UNION SELECT successor_id FROM step JOIN later ON predecessor_id = later.id)
     SELECT kind, date, act, predecessor_id AS predecessor, successor_id AS successor FROM step
     WHERE successor_id IN (SELECT id FROM earlier) OR predecessor_id IN (SELECT id FROM later)
     ORDER BY COALESCE(date_earliest, ''), id`,
    { body },
  );
}

function throughTime(body: string, tables: Tables) {
  const names = tables.read<Name>(
    'bodies',
    `SELECT valid_from AS validFrom, valid_until AS validUntil, act, name_kk AS kk, name_ru AS ru, name_en AS en, sources
     FROM body_name WHERE recorded_to = :forever AND body_id = :body ORDER BY COALESCE(valid_from, ''), id`,
    { body },
  );
  const capacities = tables.read(
    'bodies',
    `SELECT capacity, valid_from AS validFrom, valid_until AS validUntil FROM body_capacity
     WHERE recorded_to = :forever AND body_id = :body ORDER BY COALESCE(valid_from, ''), id`,
    { body },
  );
  return { id: body, names: names.map(toName), capacities };
}

function toName({ kk, ru, en, sources, ...name }: Name) {
  const stored = JSON.parse(sources) as { nature: string; title: string }[];
  return { ...name, name: { kk, ru, en }, sources: stored.map(({ nature, title }) => ({ nature, title })) };
}

function changesOf(body: string, tables: Tables) {
  return tables.read(
    'bodies',
    `SELECT r.moment, r.actor, CASE WHEN c.before IS NULL THEN 'CREATED' ELSE 'CHANGED' END AS kind
     FROM change_record c JOIN revision r ON r.number = c.revision
     WHERE c.record_type = 'Body' AND c.record_id = :body ORDER BY c.revision DESC, c.position DESC`,
    { body },
  );
}
