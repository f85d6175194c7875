import type { IngestRecord, RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import type { BenchOptions } from './options.ts';
import { day, pick, randomFrom } from './random.ts';

const sources = [{ nature: 'DEMONSTRATION' as const, title: 'Generated for the benchmark' }];
const words = 'human rights water border trade health labour children climate transport energy justice culture'.split(
  ' ',
);
const perBatch = 2_000;

type Draft = Omit<IngestRecord, 'sources'> & { readonly type: string };

export const treatyId = (number: number) => `bench-treaty-${number}`;
const bodyId = (number: number) => `bench-body-${number}`;

/** Fills the four subgraphs through their ordinary ingest. */
export async function fill(subgraphs: readonly RunningSubgraph[], options: BenchOptions): Promise<void> {
  const parts: Record<string, Generator<Draft>> = {
    treaties: treaties(options),
    bodies: bodies(options),
    reports: reports(options),
    publications: publications(options),
  };
  for (const [name, records] of Object.entries(parts)) {
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

function sentence(random: () => number, length: number): string {
  return Array.from({ length }, () => pick(random, words)).join(' ');
}

function* treaties({ treaties: count }: BenchOptions): Generator<Draft> {
  const random = randomFrom(1);
  const participant = 'kz';
  yield { type: 'Participant', id: participant, kind: 'STATE', isoCode: 'KZ', name: { en: 'Kazakhstan' } };
  for (let number = 0; number < count; number += 1) {
    const id = treatyId(number);
    const title = { en: `Convention ${number} on ${sentence(random, 6)}` };
    yield { type: 'Treaty', id, title, laterality: 'MULTILATERAL', concludedOn: day(random) };
    yield { type: 'Party', treaty: id, participant };
    const action = { type: 'TreatyAction', treaty: id, participant };
    yield { ...action, id: `${id}:kz:ratification`, kind: 'RATIFICATION', date: '2012-03-01' };
    if (random() < 0.7) {
      yield { ...action, id: `${id}:kz:force`, kind: 'ENTRY_INTO_FORCE_FOR_PARTY', date: '2012-06-01' };
    }
  }
}

function* bodies({ treaties: count, bodies: bodyCount }: BenchOptions): Generator<Draft> {
  const random = randomFrom(2);
  for (let number = 0; number < bodyCount; number += 1) {
    yield { type: 'Body', id: bodyId(number) };
    const name = { en: `Ministry ${number}`, ru: `Министерство ${number}`, kk: `Министрлік ${number}` };
    yield { type: 'BodyName', id: `${bodyId(number)}:1`, body: bodyId(number), name, validFrom: '2010-01-01' };
  }
  for (let number = 0; number < count; number += 1) {
    const first = Math.floor(random() * bodyCount);
    for (const body of new Set([first, (first + 1 + Math.floor(random() * 5)) % bodyCount])) {
      const id = `${bodyId(body)}:${treatyId(number)}`;
      const basis = random() < 0.5 ? 'PROPOSED_CONCLUSION' : 'CONCLUDED_EARLIER';
      yield { type: 'Assignment', id, body: bodyId(body), treaty: treatyId(number), basis, validFrom: '2012-01-01' };
    }
  }
}

function* reports({ treaties: count, recommendations }: BenchOptions): Generator<Draft> {
  const random = randomFrom(3);
  const document = 'bench-document';
  const title = { en: 'Generated report' };
  yield { type: 'SourceDocument', id: document, kind: 'UPR_WORKING_GROUP_REPORT', title, mechanism: 'UPR' };
  for (let number = 0; number < recommendations; number += 1) {
    const id = `bench-recommendation-${number}`;
    yield {
      type: 'Recommendation',
      id,
      document,
      text: { en: `Recommendation ${number}: ${sentence(random, 18)}` },
      form: 'RECOMMENDATION',
      sourceKind: 'INTERNATIONAL_ORGANISATION',
      addressee: 'kz',
      madeOn: day(random),
      response: pick(random, ['ACCEPTED', 'NOTED']),
    };
    const treaty = treatyId(Math.floor(random() * count));
    yield { type: 'RecommendationTreatyLink', recommendation: id, treaty, basis: 'STATED', confirmed: true };
  }
}

function* publications({ treaties: count, publications: total }: BenchOptions): Generator<Draft> {
  const random = randomFrom(4);
  for (let number = 0; number < total; number += 1) {
    const id = `bench-media-${number}`;
    const title = `Publication ${number}: ${sentence(random, 8)}`;
    yield {
      type: 'MediaPublication',
      id,
      outlet: 'Demonstration Gazette',
      title,
      language: 'en',
      publishedOn: day(random),
    };
    const treaty = treatyId(Math.floor(random() * count));
    yield { type: 'MediaTreatyLink', publication: id, treaty, tone: 'NEUTRAL' };
  }
}
