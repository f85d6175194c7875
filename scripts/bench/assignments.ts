import type { Sizes } from './options.ts';
import { randomFrom } from './random.ts';

export interface Watch {
  /** Number of the body. */
  readonly body: number;
  /** Number of the treaty. */
  readonly treaty: number;
  readonly basis: string;
  readonly validFrom: string;
  /** Null: to this day. */
  readonly validUntil: string | null;
}

/** On that day every twentieth body was merged into the next one, which took over what it watched. */
export const mergedOn = '2018-01-01';
export const isMerged = (body: number) => body % 20 === 19;
export const heirOf = (body: number, bodies: number) => (body + 1) % bodies;

const since = '2010-01-01';

/** Two bodies watch each treaty: the same every time this is asked. */
export function* assignments({ treaties, bodies }: Sizes): Generator<Watch> {
  const random = randomFrom(2);
  for (let treaty = 0; treaty < treaties; treaty += 1) {
    const first = Math.floor(random() * bodies);
    const watching = new Set([first, (first + 1 + Math.floor(random() * 5)) % bodies]);
    for (const body of watching) {
      const basis = random() < 0.5 ? 'PROPOSED_CONCLUSION' : 'CONCLUDED_EARLIER';
      const watch = { treaty, basis };
      yield { ...watch, body, validFrom: since, validUntil: isMerged(body) ? mergedOn : null };
      const heir = heirOf(body, bodies);
      if (isMerged(body) && !watching.has(heir)) yield { ...watch, body: heir, validFrom: mergedOn, validUntil: null };
    }
  }
}

/** Treaties that each body watches at some time of a year. */
export function watchedIn(year: number, watches: readonly Watch[]): ReadonlyMap<number, readonly number[]> {
  const byBody = new Map<number, number[]>();
  for (const { body, treaty, validFrom, validUntil } of watches) {
    if (validFrom > `${year}-12-31` || (validUntil ?? '9999') <= `${year}-01-01`) continue;
    byBody.set(body, [...(byBody.get(body) ?? []), treaty]);
  }
  return byBody;
}
