import { createServer } from 'node:http';
import type { Variables } from '../questions.ts';
import { entryFields, type EntryFields } from './entries.ts';
import { group, list, now, open, type Groups, type Row } from './tables.ts';

// The limit: the answers by SQL written for the two questions alone, on node:http, without GraphQL.
// CROSS JOIN: without statistics SQLite would begin with every recommendation to Kazakhstan.

const folder = process.argv[3] ?? '';
const inTreaties = open(folder, 'treaties');
const inBodies = open(folder, 'bodies');
const inReports = open(folder, 'reports');
const inPublications = open(folder, 'publications');

function answer({ ids, from, until, year }: Variables): unknown {
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
       AND n.valid_from <= ? AND (n.valid_until IS NULL OR n.valid_until > ?)
     WHERE a.treaty_id IN (${marks}) AND a.recorded_to = ${now} AND a.valid_from <= ?
       AND (a.valid_until IS NULL OR a.valid_until > ?) ORDER BY a.valid_from, a.id`,
    [today, today, ...ids, today, today],
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
  const bodies = new Set(assignments.map((row) => row['body_id'] ?? ''));
  const entries = year === undefined ? null : entryFields(inReports, ids, bodies, year);
  const [ofBodies, ofReports] = [group(assignments, 'treaty_id', 10), group(recommendations, 'treaty_id', 12)];
  return assemble(treaties, ofBodies, ofReports, group(media, 'treaty_id', 6), entries);
}

function assemble(
  treaties: readonly Row[],
  assignments: Groups,
  recommendations: Groups,
  media: Groups,
  entries: EntryFields | null,
): unknown {
  const nodes = treaties.map(({ id = '', title_en: en, status }) => ({
    id,
    title: { en },
    status: { value: status ?? 'NO_ACTION' },
    assignments: {
      nodes: (assignments.get(id) ?? []).map((row) => ({
        basis: row['basis'],
        body: { id: row['body_id'], name: { en: row['name_en'] }, ...entries?.ofBody(row['body_id'] ?? '') },
      })),
    },
    ...entries?.ofTreaty(id),
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
    const { variables } = JSON.parse(body) as { variables: Variables };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer(variables)));
  });
}).listen(Number(process.argv[2]), '127.0.0.1');
