import { treatyId } from './drafts.ts';
import type { BenchOptions } from './options.ts';
import { randomFrom } from './random.ts';

export interface Watch {
  /** Number of the body. */
  readonly body: number;
  readonly treaty: string;
  readonly basis: string;
}

/** Two bodies watch each treaty: the same every time this is asked. */
export function* assignments({ treaties, bodies }: BenchOptions): Generator<Watch> {
  const random = randomFrom(2);
  for (let number = 0; number < treaties; number += 1) {
    const first = Math.floor(random() * bodies);
    for (const body of new Set([first, (first + 1 + Math.floor(random() * 5)) % bodies])) {
      const basis = random() < 0.5 ? 'PROPOSED_CONCLUSION' : 'CONCLUDED_EARLIER';
      yield { body, treaty: treatyId(number), basis };
    }
  }
}
