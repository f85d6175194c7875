import type { IngestRecord } from '../../../subgraphs/_kit/contract.ts';
import { loadSubgraphs } from '../../../subgraphs/registry.ts';

const sources = [{ nature: 'DEMONSTRATION' as const, title: 'Test' }];
const perBatch = 2_000;

/** Writes media publications numbered from..to into the hub whose data are in a folder, whether it runs or not. */
export async function writePublications(
  folder: string,
  from: number,
  to: number,
  title = 'Publication',
): Promise<void> {
  const publications = loadSubgraphs().find(({ name }) => name === 'publications');
  const running = await publications?.open({
    databaseUrl: `sqlite:${folder}`,
    now: () => new Date(),
    exists: (_type, ids) => Promise.resolve(new Set(ids)),
  });
  for (let start = from; start < to; start += perBatch) {
    const numbers = Array.from({ length: Math.min(perBatch, to - start) }, (_, index) => start + index);
    await running?.ingest(
      numbers.map((number) => publication(number, title)),
      { actor: 'test', runId: null },
    );
  }
  await running?.close();
}

function publication(number: number, title: string): IngestRecord {
  const publishedOn = new Date(Date.UTC(2000, 0, 1 + (number % 9_000))).toISOString().slice(0, 10);
  const text = `${title} ${number}: қазақша, по-русски and in English`;
  return {
    type: 'MediaPublication',
    id: `p-${number}`,
    outlet: 'Gazette',
    title: text,
    language: 'en',
    publishedOn,
    sources,
  };
}
