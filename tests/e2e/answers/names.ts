import type { Row, Tables } from '../support/tables.ts';
import { textOf } from './shapes.ts';

/** A body with a name to show: that of the day, else the last that it had before, else the first after. */
export function shown(body: Row[string] | undefined, asOf: string, tables: Tables) {
  return body === null || body === undefined ? null : { id: body, displayName: shownName(body, asOf, tables) };
}

export function shownName(body: Row[string], asOf: string, tables: Tables, ...languages: ('kk' | 'ru')[]) {
  const [name] = tables.read(
    'bodies',
    `SELECT *, COALESCE(valid_from, '0000') AS since FROM body_name WHERE recorded_to = :forever AND body_id = :body
     ORDER BY since <= :asOf DESC, CASE WHEN since <= :asOf THEN since END DESC, since LIMIT 1`,
    { body, asOf },
  );
  return name ? textOf(name, 'name', ...languages, 'en') : null;
}

const kinds: Readonly<Record<string, string>> = {
  GOVERNMENT_RESOLUTION: 'resolution of the Government',
  MINISTERIAL_ORDER: 'order of a minister',
};

/** A legal act with what it is called by its kind, day and number. */
export function cited(act: Row[string] | undefined, tables: Tables) {
  if (act === null || act === undefined) return null;
  const sql = `SELECT kind, adopted, number FROM legal_act WHERE recorded_to = :forever AND id = :act`;
  const [{ kind, adopted, number } = {}] = tables.read('treaties', sql, { act });
  return { id: act, citation: { en: `${kinds[String(kind)]} of ${adopted}, No. ${number}` } };
}

/** A legal act with its title, which tells an invented one. */
export function entitled(act: Row[string] | undefined, tables: Tables) {
  if (act === null || act === undefined) return null;
  const [found = {}] = tables.read('treaties', `SELECT * FROM legal_act WHERE recorded_to = :forever AND id = :act`, {
    act,
  });
  return { id: act, title: textOf(found, 'title', 'en') };
}

/** A treaty with its title. */
export function titled(treaty: Row[string] | undefined, tables: Tables) {
  return treaty === null || treaty === undefined ? null : { id: treaty, title: titleOf(treaty, tables) };
}

export function titleOf(treaty: Row[string], tables: Tables) {
  const sql = `SELECT title_en AS en FROM treaty WHERE recorded_to = :forever AND id = :treaty`;
  return tables.read('treaties', sql, { treaty })[0] ?? null;
}
