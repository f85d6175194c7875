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

it.each([
  ['recommendations', 2],
  ['sourceDocuments', 3],
  ['periodicReports', 1],
])('Where nothing is confidential, %s are read as if nothing could be, after %d short look-ups', async (list, most) => {
  const reads = await read(list);
  const lookups = reads.filter((text) => text.startsWith('SELECT t.id FROM'));
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
