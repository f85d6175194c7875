import Database from 'libsql';
import { locate } from '../../subgraphs/_kit/database/location.ts';
import { asHub, type AskGateway, type GraphQLAnswer } from '../default-data/gateway.ts';
import { sharedGateway } from '../default-data/shared.ts';

let ask: AskGateway;
let tryAsHub: (query: string) => Promise<GraphQLAnswer>;
let unreachable: Set<string>;
let url: string;

beforeAll(async () => {
  const shared = await sharedGateway();
  ({ unreachable, url } = shared);
  ask = asHub(shared.ask);
  tryAsHub = (query) => shared.ask({ account: 'a', grants: [{ role: 'ANALYST', body: 'body-moj' }] }, query);
}, 60_000);

/** Reorganised ministries, read off the decrees by hand. */
const parted = ['body-education-science'];
const merged = ['body-health-2014', 'body-labour-2014', 'body-health-social-development'];
const today = {
  'body-education': [...parted, 'body-education'],
  'body-science': [...parted, 'body-science'],
  'body-health': [...merged, 'body-health'],
  'body-labour': [...merged, 'body-labour'],
  'body-demonstration-successor': ['body-demonstration', 'body-demonstration-successor'],
  // Functions that were given away make no line.
  'body-mia': ['body-mia'],
};

function countOf(subgraph: string, sql: string, bodies: readonly string[]): number {
  const location = locate(url, subgraph);
  if (location.dialect !== 'sqlite') throw new Error('The default data are in SQLite here.');
  const database = new Database(location.file, { readonly: true });
  const list = bodies.map((id) => `'${id}'`).join();
  const [[count]] = database.prepare(sql.replace('$bodies', list)).raw().all() as [[number]];
  database.close();
  return count;
}

interface Group {
  readonly count: number;
  readonly filter: string;
  readonly keys: readonly { readonly value: string | null }[];
  readonly lineage?: { readonly displayName: { readonly en: string } };
}

async function groups(list: string, by: string, at = '', more = ''): Promise<ReadonlyMap<string | null, Group>> {
  const query = `query ${at} { list: ${list} { groups(by: [${by}]) { nodes { count filter keys { value } ${more} } } } }`;
  const nodes = (await ask(query)).list.groups.nodes as Group[];
  return new Map(nodes.map((each) => [each.keys[0]?.value ?? null, each]));
}

const lists = [
  [
    'reportingDuties',
    'BODY_LINEAGE',
    'reports',
    `SELECT COUNT(*) FROM reporting_duty t WHERE t.recorded_to = 2147483647 AND t.body_id IN ($bodies)`,
  ],
  [
    'dutyItems',
    'BODY_LINEAGE',
    'reports',
    `SELECT COUNT(*) FROM duty_item t WHERE t.recorded_to = 2147483647 AND t.body_id IN ($bodies)`,
  ],
  [
    'recommendations(addressee: null)',
    'RESPONSIBLE_BODY_LINEAGE',
    'reports',
    `SELECT COUNT(DISTINCT t.id) FROM recommendation t
      JOIN recommendation_body_link l ON l.recommendation_id = t.id AND l.recorded_to = 2147483647
      WHERE t.recorded_to = 2147483647 AND l.body_id IN ($bodies)`,
  ],
  [
    'assignments(validity: ALL)',
    'BODY_LINEAGE',
    'bodies',
    `SELECT COUNT(*) FROM assignment t WHERE t.recorded_to = 2147483647 AND t.body_id IN ($bodies)`,
  ],
] as const;

it.each(lists)('%s by %s are what hand-written SQL counts', async (list, by, subgraph, sql) => {
  const found = await groups(list, by);
  const counts = Object.keys(today).map((id) => [id, found.get(id)?.count ?? 0]);
  expect(counts).toEqual(Object.entries(today).map(([id, bodies]) => [id, countOf(subgraph, sql, bodies)]));
  for (const former of [...parted, ...merged, 'body-demonstration']) expect(found.has(former)).toBe(false);
});

it('A line is named by what there was on the day, and its filter lists its bodies by id', async () => {
  const more = 'lineage: bodyLineage { displayName { en } }';
  const now = (await groups('reportingDuties(filter: { year: { gte: 2020 } })', 'BODY_LINEAGE', '', more)).get(
    'body-education',
  );
  expect(JSON.parse(now?.filter ?? '')).toEqual({
    year: { gte: 2020 },
    and: [{ body: { in: ['body-education', 'body-education-science'] } }],
  });
  const before = await groups('reportingDuties', 'BODY_LINEAGE', '@at(asOf: "2022-06-10")', more);
  const { lineage, filter = '' } = before.get('body-education-science') ?? {};
  expect(lineage?.displayName.en).toContain('Education and Science');
  expect(JSON.parse(filter)).toEqual({ and: [{ body: { in: ['body-education-science'] } }] });
  expect(before.get('body-education')?.count).toBe(1);
});

it('Lines count within a body and a cycle too, and in both parts of what was divided', async () => {
  const query = `{ list: reportingDuties(filter: { body: { eq: "body-education-science" } }) {
    groups(by: [BODY, BODY_LINEAGE]) { isExclusive distinctCount summedCount nodes { count keys { value } } }
  } }`;
  const { isExclusive, distinctCount, summedCount, nodes } = (await ask(query)).list.groups;
  expect([isExclusive, distinctCount, summedCount]).toEqual([false, 3, 6]);
  expect(nodes).toEqual(
    ['body-education', 'body-science'].map((id) => ({
      count: 3,
      keys: [{ value: 'body-education-science' }, { value: id }],
    })),
  );
});

it('Where bodies is stopped, groups by lineage fail and say so; lists, counts and other groups stand', async () => {
  unreachable.add('bodies');
  const query = `{ reportingDuties { totalCount
    lines: groups(by: [YEAR, BODY_LINEAGE]) { summedCount } bodies: groups(by: [BODY]) { summedCount } } }`;
  const { data, errors } = await tryAsHub(query);
  unreachable.delete('bodies');
  expect(data?.['reportingDuties']).toMatchObject({
    totalCount: expect.any(Number),
    lines: null,
    bodies: { summedCount: expect.any(Number) },
  });
  expect(errors).toMatchObject([
    {
      message: 'by.BODY_LINEAGE: the subgraph "bodies" judges this and does not answer; try again.',
      path: ['reportingDuties', 'lines'],
      extensions: { code: 'CONDITION_UNKNOWN', judgedBy: 'bodies', field: 'by.BODY_LINEAGE' },
    },
  ]);
});

it('What is of a line of bodies is found by one condition, in every list that names bodies', async () => {
  for (const [head, members] of Object.entries(today)) {
    const lineage = `lineage: { eq: "${head}" }`;
    const { bodies, duties, none } = await ask(`{
      bodies(orderBy: { field: ID }, filter: { ${lineage} }) { totalCount nodes { id } }
      duties: reportingDuties(filter: { body: { is: { or: [{ ${lineage} }] } } }) { totalCount }
      none: bodies(filter: { ${lineage}, not: { ${lineage} } }) { totalCount }
    }`);
    expect((bodies.nodes as { id: string }[]).map(({ id }) => id)).toEqual(members.toSorted());
    const sql = 'SELECT COUNT(*) FROM reporting_duty t WHERE t.recorded_to = 2147483647 AND t.body_id IN ($bodies)';
    expect([duties.totalCount, none.totalCount]).toEqual([countOf('reports', sql, members), 0]);
  }
  const before = await ask(
    '{ bodies(asOf: "2010-01-01", filter: { lineage: { eq: "body-health" } }) { nodes { id } } of: bodies(filter: { lineage: { is: { anyName: { contains: "culture and information" } } } }) { totalCount } }',
  );
  expect(before.bodies.nodes).toEqual([{ id: 'body-health' }]);
  expect(before.of.totalCount).toBeGreaterThan(0);
});
