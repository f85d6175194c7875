import type { IngestRecord, RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import type { Draft } from './drafts.ts';
import { monitoring } from './monitoring.ts';
import type { BenchOptions } from './options.ts';
import { bodies, publications, recommendations, treaties } from './records.ts';

const sources = [{ nature: 'DEMONSTRATION' as const, title: 'Generated for the benchmark' }];
const perBatch = 2_000;

/** Fills the four subgraphs through their ordinary ingest. */
export async function fill(subgraphs: readonly RunningSubgraph[], options: BenchOptions): Promise<void> {
  const parts: readonly (readonly [subgraph: string, records: Generator<Draft>])[] = [
    ['treaties', treaties(options)],
    ['bodies', bodies(options)],
    ['reports', recommendations(options)],
    ['reports', monitoring(options)],
    ['publications', publications(options)],
  ];
  for (const [name, records] of parts) {
    const subgraph = subgraphs.find((each) => each.name === name);
    if (subgraph) await ingestAll(subgraph, records);
  }
}

async function ingestAll(subgraph: RunningSubgraph, records: Iterable<Draft>): Promise<void> {
  let batch: IngestRecord[] = [];
  const flush = async () => {
    const outcomes = await subgraph.ingest(batch, { actor: 'bench', runId: null });
    const refused = outcomes.find((outcome) => outcome.status === 'refused');
    if (refused) throw new Error(`${subgraph.name}: ${JSON.stringify(refused)}`);
    batch = [];
  };
  for (const record of records) {
    batch.push({ ...record, sources });
    if (batch.length >= perBatch) await flush();
  }
  await flush();
}
