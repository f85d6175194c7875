import Database from 'libsql';
import { locate } from '../../subgraphs/_kit/database/location.ts';
import { gatewayOver, type AskGateway } from '../default-data/gateway.ts';
import { loadedSubgraphs } from '../default-data/loaded.ts';

let ask: AskGateway;
let url: string;

beforeAll(async () => {
  const loaded = await loadedSubgraphs();
  ask = await gatewayOver(loaded.subgraphs.values());
  ({ url } = loaded);
}, 60_000);

const current = (...aliases: string[]) => aliases.map((alias) => `${alias}.recorded_to = 2147483647`).join(' AND ');

function rowsOf(subgraph: string, sql: string): unknown[][] {
  const location = locate(url, subgraph);
  if (location.dialect !== 'sqlite') throw new Error('The default data are in SQLite here.');
  const database = new Database(location.file, { readonly: true });
  const rows = database.prepare(sql).raw().all() as unknown[][];
  database.close();
  return rows;
}

async function groups(list: string, by: string): Promise<unknown[][]> {
  const data = await ask(`{ ${list} { groups(by: [${by}]) { nodes { count keys { value } } } } }`);
  const { nodes } = Object.values(data as Record<string, { groups: { nodes: Group[] } }>)[0]?.groups ?? { nodes: [] };
  return nodes.map(({ keys, count }) => [...keys.map(({ value }) => value), count]);
}

interface Group {
  readonly count: number;
  readonly keys: readonly { readonly value: string | null }[];
}

const questions: readonly [name: string, list: string, by: string, subgraph: string, sql: string][] = [
  [
    'recommendations to Kazakhstan by treaty and response',
    'recommendations',
    'TREATY, RESPONSE',
    'reports',
    `SELECT l.treaty_id, r.response, COUNT(DISTINCT r.id) FROM recommendation r
      LEFT JOIN recommendation_treaty_link l ON l.recommendation_id = r.id AND ${current('l')}
      WHERE r.addressee_id = 'kz' AND ${current('r')} GROUP BY 1, 2 ORDER BY 1, 2`,
  ],
  [
    'what is due by treaty, body and year',
    'dutyItems(filter: { year: { gte: 2020 } })',
    'BODY, TREATY, YEAR',
    'reports',
    `SELECT body_id, treaty_id, CAST(year AS TEXT), COUNT(*) FROM duty_item t
      WHERE year >= 2020 AND ${current('t')} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  ],
  [
    'publications by treaty and tone',
    'mediaPublications',
    'TREATY, TONE',
    'publications',
    `SELECT l.treaty_id, l.tone, COUNT(DISTINCT p.id) FROM media_publication p
      LEFT JOIN media_treaty_link l ON l.publication_id = p.id AND ${current('l')}
      WHERE ${current('p')} GROUP BY 1, 2 ORDER BY 1, 2`,
  ],
  [
    'treaties by form and laterality',
    'treaties',
    'FORM, LATERALITY',
    'treaties',
    `SELECT form, laterality, COUNT(*) FROM treaty t WHERE ${current('t')} GROUP BY 1, 2 ORDER BY 1, 2`,
  ],
];

describe('Groups of the default data are what hand-written SQL counts', () => {
  it.each(questions)('%s', async (_name, list, by, subgraph, sql) => {
    const found = await groups(list, by);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(rowsOf(subgraph, sql));
  });
});
