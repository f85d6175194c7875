import { createServer } from 'node:http';
import Database from 'libsql';
import type { FlagshipVariables } from './flagship.ts';

// The limit: the flagship's answer by SQL written for it alone, on node:http, without GraphQL.
// CROSS JOIN: without statistics SQLite would begin with every recommendation to Kazakhstan.

const now = 2_147_483_647;
const list = (count: number) => Array.from({ length: count }, () => '?').join(', ');

interface Row {
  readonly [column: string]: string;
}

type Query = (...values: unknown[]) => Row[];

function open(folder: string, name: string) {
  const database = new Database(`${folder}/${name}.sqlite`, { readonly: true });
  const known = new Map<string, Query>();
  database.pragma('cache_size = -32000');
  database.pragma('mmap_size = 268435456');
  return (sql: string, values: readonly unknown[]): Row[] => {
    const query = known.get(sql) ?? prepared(database, sql);
    known.set(sql, query);
    return query(...values);
  };
}

function prepared(database: InstanceType<typeof Database>, sql: string): Query {
  const statement = database.prepare(sql);
  return (...values) => statement.all(...values) as Row[];
}

const folder = process.argv[3] ?? '';
const inTreaties = open(folder, 'treaties');
const inBodies = open(folder, 'bodies');
const inReports = open(folder, 'reports');
const inPublications = open(folder, 'publications');

function group(rows: readonly Row[], most: number): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const rowsOfTreaty = groups.get(row['treaty_id'] ?? '') ?? [];
    if (rowsOfTreaty.length < most) rowsOfTreaty.push(row);
    groups.set(row['treaty_id'] ?? '', rowsOfTreaty);
  }
  return groups;
}

function answer({ ids, from, until }: FlagshipVariables): unknown {
  const today = new Date().toISOString().slice(0, 10);
  const marks = list(ids.length);
  const treaties = inTreaties(
    `SELECT t.id, t.title_en, s.status FROM treaty t LEFT JOIN party_status s ON s.party_id = t.id || ':kz'
       AND s.recorded_to = ${now} AND s.from_day <= ? AND s.until_day > ?
     WHERE t.id IN (${marks}) AND t.recorded_to = ${now} ORDER BY t.title_sort, t.id LIMIT 20`,
    [today, today, ...ids],
  );
  const assignments = inBodies(
    `SELECT a.treaty_id, a.basis, a.body_id, n.name_en FROM assignment a
     CROSS JOIN body_name n ON n.body_id = a.body_id AND n.recorded_to = ${now}
     WHERE a.treaty_id IN (${marks}) AND a.recorded_to = ${now} AND a.valid_from <= ?
       AND (a.valid_until IS NULL OR a.valid_until > ?) ORDER BY a.valid_from, a.id`,
    [...ids, today, today],
  );
  const recommendations = inReports(
    `SELECT l.treaty_id, r.id, r.text_en, r.made_on, r.response FROM recommendation_treaty_link l
     CROSS JOIN recommendation r ON r.id = l.recommendation_id AND r.recorded_to = ${now}
     WHERE l.treaty_id IN (${marks}) AND l.recorded_to = ${now} AND r.addressee_id = 'kz' ORDER BY r.made_on, r.id`,
    [...ids],
  );
  const media = inPublications(
    `SELECT l.treaty_id, m.id, m.title, m.outlet, m.published_on FROM media_treaty_link l
     CROSS JOIN media_publication m ON m.id = l.publication_id AND m.recorded_to = ${now}
     WHERE l.treaty_id IN (${marks}) AND l.recorded_to = ${now} AND m.published_on >= ? AND m.published_on < ?
     ORDER BY m.published_on DESC, m.id DESC`,
    [...ids, from, until],
  );
  return assemble(treaties, group(assignments, 10), group(recommendations, 12), group(media, 6));
}

type Groups = ReadonlyMap<string, readonly Row[]>;

function assemble(treaties: readonly Row[], assignments: Groups, recommendations: Groups, media: Groups): unknown {
  const nodes = treaties.map(({ id = '', title_en: en, status }) => ({
    id,
    title: { en },
    status: { value: status ?? 'NO_ACTION' },
    assignments: {
      nodes: (assignments.get(id) ?? []).map((row) => ({
        basis: row['basis'],
        body: { id: row['body_id'], name: { en: row['name_en'] } },
      })),
    },
    recommendations: {
      nodes: (recommendations.get(id) ?? []).map((row) => ({
        id: row['id'],
        text: { en: row['text_en'] },
        madeOn: { value: row['made_on'] },
        response: row['response'],
      })),
    },
    mediaPublications: {
      nodes: (media.get(id) ?? []).map((row) => ({
        id: row['id'],
        title: row['title'],
        outlet: row['outlet'],
        publishedOn: row['published_on'],
      })),
    },
  }));
  return { data: { treaties: { nodes } } };
}

createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    const { variables } = JSON.parse(body) as { variables: FlagshipVariables };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer(variables)));
  });
}).listen(Number(process.argv[2]), '127.0.0.1');
