import { sentence, treatyId, type Draft } from './drafts.ts';
import type { Sizes } from './options.ts';
import { day, pick, randomFrom } from './random.ts';

const tones = ['NEUTRAL', 'NEUTRAL', 'NEUTRAL', 'POSITIVE', 'POSITIVE', 'NEGATIVE', 'MIXED'];

/** One of five is about two treaties, and may speak of each in another tone. */
export function* publications({ treaties: count, publications: total }: Sizes): Generator<Draft> {
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
    const treaty = Math.floor(random() * count);
    yield { type: 'MediaTreatyLink', publication: id, treaty: treatyId(treaty), tone: pick(random, tones) };
    if (random() < 0.2) {
      const other = treatyId((treaty + 1) % count);
      yield { type: 'MediaTreatyLink', publication: id, treaty: other, tone: pick(random, tones) };
    }
  }
}
