import { bodyId, commitmentId, hasProvisions, sentence, treatyId, type Draft } from './drafts.ts';
import type { Sizes } from './options.ts';
import { pick, randomFrom } from './random.ts';

const articles = 4;
const acts = 40;

/** In force, repealed, in force later, or nobody knows since when: a quarter of the acts each. */
const actId = (number: number) => `bench-act-${number}`;
const repealing = 'bench-act-repealing';

/** Acts, and provisions of every fifth treaty: carried out by some act, by one that is not in force, or by none. */
export function* provisions({ treaties: count, bodies }: Sizes): Generator<Draft> {
  yield* legalActs();
  const random = randomFrom(6);
  for (let number = 0; number < count; number += 1) {
    if (!hasProvisions(number)) continue;
    for (let article = 1; article <= articles; article += 1) {
      const [treaty, body] = [treatyId(number), Math.floor(random() * bodies)];
      const id = `${treaty}-art-${article}`;
      const heading = { en: `Article ${article} on ${sentence(random, 3)}` };
      yield { type: 'Provision', id, treaty, article: String(article), position: article, heading };
      const competentBodies = [bodyId(body), ...(random() < 0.3 ? [bodyId((body + 1) % bodies)] : [])];
      yield {
        type: 'Commitment',
        id: commitmentId(number, article),
        treaty,
        kind: pick(random, ['RIGHT', 'OBLIGATION']),
        summary: { en: `What article ${article} asks: ${sentence(random, 8)}` },
        holdersGeneral: true,
        competentBodies,
        provisions: [id],
      };
      yield* measures(id, treaty, random);
    }
  }
}

function* legalActs(): Generator<Draft> {
  const common = { type: 'LegalAct', kind: 'LAW', adoptedOn: '2014-02-03' };
  yield { ...common, id: repealing, title: { en: 'Generated law that repeals' }, effective: { date: '2016-01-01' } };
  for (let number = 0; number < acts; number += 1) {
    const effective = [
      { date: '2014-03-01' },
      { date: '2014-03-01' },
      { date: '2031-01-01' },
      { rule: { en: 'Ten days after its publication' } },
    ][number % 4];
    yield { ...common, id: actId(number), title: { en: `Generated law ${number}` }, effective };
    if (number % 4 === 1) yield { type: 'LegalActLink', from: repealing, kind: 'REPEALS', to: actId(number) };
  }
}

function* measures(provision: string, treaty: string, random: () => number): Generator<Draft> {
  const measure = { type: 'ImplementingMeasure', treaty, provision };
  if (random() < 0.1) yield { ...measure, id: `measure-${provision}-0`, extent: 'NONE' };
  const count = pick(random, [0, 0, 1, 1, 2]);
  for (let number = 1; number <= count; number += 1) {
    const act = actId(Math.floor(random() * acts));
    yield { ...measure, id: `measure-${provision}-${number}`, act, extent: pick(random, ['FULL', 'PARTIAL', 'NONE']) };
  }
}
