import { pino } from 'pino';
import { loadDefaultData } from '../../scripts/load-default-data.ts';
import type { IngestOptions, IngestRecord } from '../../subgraphs/_kit/contract.ts';
import { makeFakes } from './support/fakes.ts';

const record = (type: string): IngestRecord => ({ type, sources: [] });
const data = [
  { subgraph: 'treaties', records: [record('Treaty'), record('Party')] },
  { subgraph: 'bodies', records: [record('Body')] },
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

it('gives empty subgraphs their part each in one unit of work, and says what was refused', async () => {
  const { load, ingested, logged } = setUp([], []);
  await load();
  expect(ingested).toEqual(['treaties Treaty,Party by default-data', 'bodies Body by default-data']);
  expect(logged).toMatchObject([
    { msg: 'Default data refused', subgraph: 'treaties', field: 'id', rule: 'is wrong' },
    { msg: 'Default data loaded', records: 2 },
  ]);
});

it.each([
  ['at once', ['default-data'], []],
  ['after an import', ['default-data', 'import:untc-1'], ['import:untc-1', 'hub']],
])('makes good %s a start that was killed between two subgraphs', async (_when, ofTreaties, ofBodies) => {
  const { load, ingested } = setUp(ofTreaties, ofBodies);
  await load();
  expect(ingested).toEqual(['bodies Body by default-data']);
});

it.each([
  ['importers were the first to write', ['import:untc-1'], []],
  ['people have begun to work', ['default-data', 'local'], []],
  ['all is there', ['default-data', 'local'], ['default-data', 'import:untc-1']],
])('touches nothing where %s', async (_where, ofTreaties, ofBodies) => {
  const { load, ingested } = setUp(ofTreaties, ofBodies);
  await load();
  expect(ingested).toEqual([]);
});

it.each([
  ['importers', ['import:untc-1'], 1],
  ['people', ['local'], 1],
  ['the default data', ['default-data', 'local'], 0],
])('says at a start without the default data why it has none: where %s wrote first', async (_who, actors, lines) => {
  const { load, logged } = setUp(actors, []);
  await load();
  const told = logged.filter(({ msg }) => String(msg).startsWith('Default data not loaded'));
  expect(told).toHaveLength(lines);
});

it('tells each subgraph what all of them are given', async () => {
  const { treaties, bodies } = makeFakes();
  const expected: string[][] = [];
  for (const fake of [treaties, bodies]) {
    fake.writtenBy = [];
    fake.ingest = ((_records: IngestRecord[], options: IngestOptions) => {
      expected.push([...(options.expected ?? [])]);
      return Promise.resolve([]);
    }) as never;
  }
  const later = [{ type: 'Body', id: 'body-mfa', sources: [] }, record('BodyCapacity')];
  await loadDefaultData([treaties, bodies], pino({ level: 'silent' }), () => [
    { subgraph: 'treaties', records: [{ type: 'Treaty', id: 'untc-4-4', sources: [] }] },
    { subgraph: 'bodies', records: later },
  ]);
  expect(expected).toEqual([
    ['Treaty untc-4-4', 'Body body-mfa'],
    ['Treaty untc-4-4', 'Body body-mfa'],
  ]);
});
