import type { Row, Tables } from '../support/tables.ts';
import { entriesBehind } from './entries.ts';
import { shown, titled } from './names.ts';
import { listOf, named, textOf } from './shapes.ts';

/** The answer to `schema/operations/lineage-of-result.graphql`, by hand. */
export function lineageOfResult(results: string, asOf: string, tables: Tables) {
  const [found = {}] = tables.read(
    'publications',
    `SELECT * FROM results_publication WHERE recorded_to = :forever AND id = :results`,
    { results },
  );
  const [cycle = null] = tables.read(
    'reports',
    `SELECT year FROM monitoring_cycle WHERE recorded_to = :forever AND id = :cycle`,
    { cycle: found.cycle_id ?? null },
  );
  const sections = tables.read(
    'publications',
    `SELECT id, position, section_id AS section, content_hash AS hash FROM published_section
     WHERE recorded_to = :forever AND publication_id = :results ORDER BY position, id`,
    { results },
  );
  return {
    resultsPublication: {
      id: results,
      publishedOn: found.published_on,
      url: found.url,
      cycle,
      summary: named(found.summary_id),
      sections: sections.map((published) => ({
        id: published.id,
        position: published.position,
        ...originOf(published, asOf, tables),
      })),
    },
  };
}

/** What was sent is the measure: a published text that is of no section, or of one never sent, is of nothing sent. */
function originOf({ section, hash }: Row, asOf: string, tables: Tables) {
  const [source] = tables.read(
    'reports',
    `SELECT s.id, s.treaty_id AS treaty, CASE
       WHEN s.summary_id NOT IN (SELECT summary_id FROM dispatch WHERE recorded_to = :forever) THEN 'NOT_DISPATCHED'
       WHEN s.content_hash = :hash THEN 'EXACT' ELSE 'DIFFERS' END AS comparison
     FROM summary_section s WHERE s.recorded_to = :forever AND s.id = :section`,
    { section: section ?? null, hash: hash ?? null },
  );
  if (!source) return { comparison: { value: 'NOT_DISPATCHED' }, section: null };
  const entries = entriesBehind(String(source.id), tables).map(({ id, type, information, body }) => ({
    entry: {
      __typename: type,
      id,
      information: { id: information },
      body: shown(body, asOf, tables),
      evidence: listOf(evidenceOf(id, tables), 20),
    },
  }));
  return {
    comparison: { value: source.comparison },
    section: { id: source.id, treaty: titled(source.treaty, tables), entries: listOf(entries, 100) },
  };
}

/** Their ids end in their numbers: `…-e10` comes after `…-e9`. */
function evidenceOf(entry: string, tables: Tables) {
  const evidence = tables.read<{ id: string; input: string; type: Cited; cited: string }>(
    'reports',
    `SELECT id, input, cited_type AS type, cited_id AS cited FROM evidence_link
     WHERE recorded_to = :forever AND entry_id = :entry ORDER BY CAST(SUBSTR(id, LENGTH(:entry || '-e') + 1) AS INTEGER)`,
    { entry },
  );
  return evidence.map(({ id, input, type, cited }) => ({
    id,
    input,
    cited: { __typename: type, ...citedThings[type](cited, tables) },
  }));
}

type Cited = keyof typeof citedThings;

const row = (subgraph: 'treaties' | 'reports' | 'publications', columns: string, table: string) => {
  const sql = `SELECT ${columns} FROM ${table} WHERE recorded_to = :forever AND id = :id`;
  return (id: string, tables: Tables) => tables.read(subgraph, sql, { id })[0] ?? {};
};

/** Each kind of thing that an entry can rest on, out of the subgraph that owns it. */
const citedThings = {
  Provision: row('treaties', 'id, article, paragraph', 'provision'),
  LegalAct: (id: string, tables: Tables) => {
    const act = row('treaties', '*', 'legal_act')(id, tables);
    return { id: act.id, title: textOf(act, 'title', 'en') };
  },
  Observation: row('reports', 'id, value', 'observation'),
  MediaPublication: row('publications', 'id, published_on AS publishedOn', 'media_publication'),
  PeriodicReport: row('reports', 'id', 'periodic_report'),
  Recommendation: row('reports', 'id', 'recommendation'),
};
