import { assignments, heirOf, isMerged, mergedOn } from './assignments.ts';
import { bodyId, treatyId, type Draft } from './drafts.ts';
import type { Sizes } from './options.ts';

const renamedOn = '2016-07-01';

/** Every seventh was renamed once, every twentieth became a part of the next. */
export function* bodies(sizes: Sizes): Generator<Draft> {
  for (let number = 0; number < sizes.bodies; number += 1) {
    yield { type: 'Body', id: bodyId(number) };
    yield* names(number);
  }
  for (let number = 0; number < sizes.bodies; number += 1) {
    if (!isMerged(number)) continue;
    const [predecessor, successor] = [bodyId(number), bodyId(heirOf(number, sizes.bodies))];
    const id = `${predecessor}:${successor}`;
    yield { type: 'BodySuccession', id, predecessor, successor, on: mergedOn, kind: 'MERGED' };
  }
  for (const { body, treaty, basis, validFrom, validUntil } of assignments(sizes)) {
    const id = `${bodyId(body)}:${treatyId(treaty)}`;
    yield { type: 'Assignment', id, body: bodyId(body), treaty: treatyId(treaty), basis, validFrom, validUntil };
  }
}

function* names(number: number): Generator<Draft> {
  const body = bodyId(number);
  const named = (of: string) => ({ en: `${of} ${number}`, ru: `Министерство ${number}`, kk: `Министрлік ${number}` });
  const first = { type: 'BodyName', id: `${body}:1`, body, validFrom: '2009-01-01' };
  const last = isMerged(number) ? mergedOn : null;
  if (number % 7 !== 0) {
    yield { ...first, name: named('Ministry'), validUntil: last };
    return;
  }
  yield { ...first, name: named('Agency'), validUntil: renamedOn };
  yield { ...first, id: `${body}:2`, name: named('Ministry'), validFrom: renamedOn, validUntil: last };
}
