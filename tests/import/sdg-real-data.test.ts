import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { IngestRecord, RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import type { ImportRow } from '../../scripts/import/format.ts';
import { sdgFormat } from '../../scripts/import/sdg/format.ts';
import { subgraph } from '../../subgraphs/reports/subgraph.ts';
import { freshSqliteUrl } from '../support/databases.ts';
import { openSubgraph, runQuery } from '../support/run-query.ts';

const folder = join(process.env.HUB_DATA_DIR ?? resolve(__dirname, '../../../shared/data'), 'sdg');
const present = existsSync(folder);
if (!present) process.stderr.write(`Skipped: the goals and targets are not at HUB_DATA_DIR (${folder}).\n`);

(present ? describe : describe.skip)('the seventeen goals and their targets', () => {
  const rows: ImportRow[] = [];
  let records: IngestRecord[] = [];
  let running: RunningSubgraph;

  beforeAll(async () => {
    const context = { runId: 'sdg-test', knownUpTo: null, progress: () => undefined };
    for await (const row of sdgFormat.read(folder, context)) rows.push(row);
    records = rows.flatMap((row) => row.records);
    running = await openSubgraph(subgraph, freshSqliteUrl());
  });

  it('are all read in three languages, none refused and nothing missing', () => {
    expect(rows).toHaveLength(17 + 169);
    expect(rows.filter(({ refusal, warnings }) => refusal ?? warnings[0])).toEqual([]);
    const texts = records.map(({ title }) =>
      Object.keys(title as object)
        .sort()
        .join(),
    );
    expect(new Set(texts)).toEqual(new Set(['en,kk,ru']));
  });

  it('go into the hub, and change nothing when they come again', async () => {
    const options = { actor: 'import:test', runId: null };
    const first = await running.ingest(records, options);
    expect(first.filter(({ status }) => status !== 'created')).toEqual([]);
    const second = await running.ingest(records, options);
    expect(second.filter(({ status }) => status !== 'unchanged')).toEqual([]);
    const query = `{ sdgGoals { totalCount } sdgTargets { totalCount } sdgGoal(id: "sdg-17") { targets(last: 1) { nodes { code } } } }`;
    expect(await runQuery(running, query)).toEqual({
      sdgGoals: { totalCount: 17 },
      sdgTargets: { totalCount: 169 },
      sdgGoal: { targets: { nodes: [{ code: '17.19' }] } },
    });
  });
});
