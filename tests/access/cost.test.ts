import type { RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../subgraphs/reports/subgraph.ts';
import { readsDuring } from '../support/count-reads.ts';
import { freshSqliteUrl } from '../support/databases.ts';
import { openSubgraph, runRequest } from '../support/run-query.ts';
import { document, fill, recommendation } from '../subgraphs/reports/records.ts';

let running: RunningSubgraph;

beforeAll(async () => {
  running = await openSubgraph(subgraph, freshSqliteUrl());
  await fill(running, document('doc'), recommendation('r-1'));
});

const read = (list: string) =>
  readsDuring(() => runRequest(running, `{ ${list} { totalCount nodes { id } } }`, {}, { identity: null }));

const lookupsOf = (reads: readonly string[]) => reads.filter((text) => text.startsWith('SELECT t.id FROM'));

it.each([
  ['recommendations', 2],
  ['sourceDocuments', 2],
  ['periodicReports', 1],
])('Where nothing is confidential, %s are read as if nothing could be, after %d short look-ups', async (list, most) => {
  await fill(running, recommendation(`r-${list}`));
  const reads = await read(list);
  const lookups = lookupsOf(reads);
  expect(lookups).toHaveLength(most);
  expect(lookups.every((text) => text.includes('t.is_confidential = 1'))).toBe(true);
  expect(reads.filter((text) => text.startsWith('WITH'))).toEqual([]);
});

it('One that is confidential is looked up once, and then kept from every statement', async () => {
  await fill(running, recommendation('r-2', { isConfidential: true }));
  const reads = await read('recommendations');
  expect(reads.filter((text) => text.startsWith('WITH recommendation AS')).length).toBeGreaterThan(0);
  expect(reads.filter((text) => text.startsWith('SELECT t.id FROM recommendation'))).toHaveLength(1);
});

it('What is confidential is looked up again only when something has been written', async () => {
  await fill(running, recommendation('r-3'));
  expect(lookupsOf(await read('recommendations'))).not.toEqual([]);
  expect(lookupsOf(await read('recommendations'))).toEqual([]);
  await fill(running, recommendation('r-4', { isConfidential: true }));
  expect(lookupsOf(await read('recommendations'))).not.toEqual([]);
  const { data } = await runRequest(running, '{ recommendations { nodes { id } } }', {}, { identity: null });
  expect(data).toMatchObject({ recommendations: { nodes: expect.not.arrayContaining([{ id: 'r-4' }]) } });
});
