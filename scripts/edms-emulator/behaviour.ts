export const steps = ['ok', 'fail', 'lose', 'twice', 'slow', 'refuse'] as const;

/**
 * What the emulator does with a request: answers; answers 503 and does nothing; does it and closes without an answer;
 * answers twice; does it and answers late; refuses, unless it has registered it already.
 */
export type Step = (typeof steps)[number];

/** Of how many of the requests, from 0 to 1. */
export type Shares = Readonly<Record<'fail' | 'lose' | 'twice' | 'slow', number>>;

export interface BehaviourOptions {
  /** What it does with the first messages that are sent, one after another. */
  readonly plan: readonly Step[];
  readonly shares: Shares;
  readonly seed: number;
}

/** What happens to the requests that come: first by plan, then by chance, and the same by the same seed. */
export class Behaviour {
  private readonly plan: Step[];
  private state: number;

  constructor(private readonly options: BehaviourOptions) {
    this.plan = [...options.plan];
    this.state = options.seed >>> 0;
  }

  next(isMessage: boolean): Step {
    const planned = isMessage ? this.plan.shift() : undefined;
    if (planned) return planned;
    let chance = this.chance();
    for (const step of ['fail', 'lose', 'twice', 'slow'] as const) {
      if (chance < this.options.shares[step]) return step;
      chance -= this.options.shares[step];
    }
    return 'ok';
  }

  /** mulberry32. */
  private chance(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}
