import { pino } from 'pino';
import { loadDefaultData } from '../../scripts/load-default-data.ts';
import type { IngestRecord } from '../../subgraphs/_kit/contract.ts';
import { makeFakes } from './support/fakes.ts';

const record = (type: string): IngestRecord => ({ type, sources: [] });
const data = [
  { subgraph: 'treaties', part: 1, records: [record('Treaty'), record('Party')] },
  { subgraph: 'bodies', part: 1, records: [record('Body')] },
  { subgraph: 'treaties', part: 2, records: [record('Commitment')] },
];

function setUp(ofTreaties: string[], ofBodies: string[]) {
  const { treaties, bodies } = makeFakes();
  const ingested: string[] = [];
  for (const [fake, actors] of [
    [treaties, ofTreaties],
    [bodies, ofBodies],
  ] as const) {
    fake.writtenBy = actors;
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

it('gives empty subgraphs their parts, each in one unit of work, and says what was refused', async () => {
  const { load, ingested, logged } = setUp([], []);
  await load();
  expect(ingested).toEqual([
    'treaties Treaty,Party by default-data',
    'bodies Body by default-data',
    'treaties Commitment by default-data:2',
  ]);
  expect(logged).toMatchObject([
    { msg: 'Default data refused', subgraph: 'treaties', field: 'id', rule: 'is wrong' },
    { msg: 'Default data loaded', records: 3 },
  ]);
});

it.each([
  ['at once', ['default-data'], []],
  ['after an import', ['default-data', 'import:untc-1'], ['import:untc-1', 'hub']],
])('makes good %s a start that was killed between two subgraphs', async (_when, ofTreaties, ofBodies) => {
  const { load, ingested } = setUp(ofTreaties, ofBodies);
  await load();
  expect(ingested).toEqual(['bodies Body by default-data', 'treaties Commitment by default-data:2']);
});

it('makes good a start that was killed between two parts of one subgraph', async () => {
  const { load, ingested } = setUp(['default-data'], ['default-data']);
  await load();
  expect(ingested).toEqual(['treaties Commitment by default-data:2']);
});

it.each([
  ['importers were the first to write', ['import:untc-1'], []],
  ['people have begun to work', ['default-data', 'local'], []],
  ['all is there', ['default-data', 'default-data:2', 'import:untc-2'], ['default-data', 'import:untc-1']],
])('touches nothing where %s', async (_where, ofTreaties, ofBodies) => {
  const { load, ingested } = setUp(ofTreaties, ofBodies);
  await load();
  expect(ingested).toEqual([]);
});
