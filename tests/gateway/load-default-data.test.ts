import { pino } from 'pino';
import { loadDefaultData } from '../../scripts/load-default-data.ts';
import type { IngestRecord } from '../../subgraphs/_kit/contract.ts';
import { makeFakes } from './support/fakes.ts';

const record = (type: string): IngestRecord => ({ type, sources: [] });
const data = [
  { subgraph: 'treaties', records: [record('Treaty'), record('Party')] },
  { subgraph: 'bodies', records: [record('Body')] },
];

function setUp(treatiesAt: number, bodiesAt: number) {
  const { treaties, bodies } = makeFakes();
  const ingested: string[] = [];
  for (const [fake, revision] of [
    [treaties, treatiesAt],
    [bodies, bodiesAt],
  ] as const) {
    fake.currentRevision = revision;
    fake.ingest = ((records: IngestRecord[], options: { actor: string }) => {
      ingested.push(`${fake.name} ${records.map(({ type }) => type).join()} by ${options.actor}`);
      const refusal = { status: 'refused', field: 'id', value: 1, rule: 'is wrong' };
      return Promise.resolve(records.map(({ type }) => (type === 'Party' ? refusal : { status: 'created', id: 'x' })));
    }) as never;
  }
  const logged: Record<string, unknown>[] = [];
  const log = pino({}, { write: (line: string) => void logged.push(JSON.parse(line)) });
  return { load: () => loadDefaultData([treaties, bodies], log, () => data), ingested, logged };
}

it('gives empty subgraphs their part each in one unit of work, and says what was refused', async () => {
  const { load, ingested, logged } = setUp(0, 0);
  await load();
  expect(ingested).toEqual(['treaties Treaty,Party by default-data', 'bodies Body by default-data']);
  expect(logged).toMatchObject([
    { msg: 'Default data refused', subgraph: 'treaties', field: 'id', rule: 'is wrong' },
    { msg: 'Default data loaded', records: 2 },
  ]);
});

it('makes good a start that was killed between two subgraphs', async () => {
  const { load, ingested } = setUp(1, 0);
  await load();
  expect(ingested).toHaveLength(2);
});

it.each([
  [5, 0],
  [0, 2],
  [1, 1],
])('touches nothing where subgraphs are at revisions %d and %d', async (treatiesAt, bodiesAt) => {
  const { load, ingested } = setUp(treatiesAt, bodiesAt);
  await load();
  expect(ingested).toEqual([]);
});
