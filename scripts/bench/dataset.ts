import type { IngestRecord, RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { loadSubgraphs } from '../../subgraphs/registry.ts';
import { bodies } from './bodies.ts';
import type { Draft } from './drafts.ts';
import { monitoring } from './monitoring.ts';
import type { Sizes } from './options.ts';
import { provisions } from './provisions.ts';
import { publications } from './publications.ts';
import { recommendations, treatyBodies } from './recommendations.ts';
import { recordsOfRules } from './rules.ts';
import { treaties } from './treaties.ts';

const sources = [{ nature: 'DEMONSTRATION' as const, title: 'Invented: generated for tests and the benchmark' }];
const perBatch = 2_000;

/** Writes the generated data into new databases, by the way that importers write. */
export async function generate(databaseUrl: string, sizes: Sizes): Promise<void> {
  const now = () => new Date();
  const open = loadSubgraphs().map((subgraph) =>
    subgraph.open({ databaseUrl, now, exists: (_type, ids) => Promise.resolve(new Set(ids)) }),
  );
  const subgraphs = await Promise.all(open);
  await fill(subgraphs, sizes);
  await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
}

/** Fills the four subgraphs through their ordinary ingest. */
async function fill(subgraphs: readonly RunningSubgraph[], sizes: Sizes): Promise<void> {
  const parts: readonly (readonly [subgraph: string, records: Generator<Draft>])[] = [
    ['treaties', treaties(sizes)],
    ['treaties', provisions(sizes)],
    ['bodies', treatyBodies()],
    ['bodies', bodies(sizes)],
    ['reports', recommendations(sizes)],
    ['reports', monitoring(sizes)],
    ['publications', publications(sizes)],
  ];
  for (const subgraph of subgraphs) await ingestAll(subgraph, recordsOfRules(subgraph.name));
  for (const [name, records] of parts) {
    const subgraph = subgraphs.find((each) => each.name === name);
    if (subgraph) await ingestAll(subgraph, invented(records));
  }
}

function* invented(records: Iterable<Draft>): Generator<IngestRecord> {
  for (const record of records) yield { ...record, sources };
}

async function ingestAll(subgraph: RunningSubgraph, records: Iterable<IngestRecord>): Promise<void> {
  let batch: IngestRecord[] = [];
  const flush = async () => {
    const outcomes = await subgraph.ingest(batch, { actor: 'bench', runId: null });
    const refused = outcomes.find((outcome) => outcome.status === 'refused');
    if (refused) throw new Error(`${subgraph.name}: ${JSON.stringify(refused)}`);
    batch = [];
  };
  for (const record of records) {
    batch.push(record);
    if (batch.length >= perBatch) await flush();
  }
  await flush();
}
