import { assignments } from './assignments.ts';
import { bodyId, sentence, treatyId, type Draft } from './drafts.ts';
import type { BenchOptions } from './options.ts';
import { day, pick, randomFrom } from './random.ts';

export function* treaties({ treaties: count }: BenchOptions): Generator<Draft> {
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

export function* bodies(options: BenchOptions): Generator<Draft> {
  for (let number = 0; number < options.bodies; number += 1) {
    yield { type: 'Body', id: bodyId(number) };
    const name = { en: `Ministry ${number}`, ru: `Министерство ${number}`, kk: `Министрлік ${number}` };
    yield { type: 'BodyName', id: `${bodyId(number)}:1`, body: bodyId(number), name, validFrom: '2010-01-01' };
  }
  for (const { body, treaty, basis } of assignments(options)) {
    const id = `${bodyId(body)}:${treaty}`;
    yield { type: 'Assignment', id, body: bodyId(body), treaty, basis, validFrom: '2012-01-01' };
  }
}

export function* recommendations({ treaties: count, recommendations: total }: BenchOptions): Generator<Draft> {
  const random = randomFrom(3);
  const document = 'bench-document';
  const title = { en: 'Generated report' };
  yield { type: 'SourceDocument', id: document, kind: 'UPR_WORKING_GROUP_REPORT', title, mechanism: 'UPR' };
  for (let number = 0; number < total; number += 1) {
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

export function* publications({ treaties: count, publications: total }: BenchOptions): Generator<Draft> {
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
