import type { RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Logger } from '../../subgraphs/_http/log.ts';
import { connectRedis, sharedLimiter } from './redis.ts';

export interface BudgetConfig {
  /** What one client's requests may cost in a minute, all together. */
  readonly cost: number;
  /** Where several gateways count together; null: in memory. */
  readonly redisUrl: string | null;
}

/** What a request costs at least, also one that is refused: reading and judging it is work. */
export const leastCost = 10;
const budgetSeconds = 60;

/** A client has asked for more than its budget holds. */
export class BudgetSpentError extends Error {
  constructor(
    readonly limit: number,
    readonly left: number,
    readonly retryAfterSeconds: number,
  ) {
    super(
      `Your requests cost more than ${limit} in a minute, ${left} are left: ` +
        `wait ${retryAfterSeconds} s, or ask for smaller pages.`,
    );
  }
}

/** What clients may ask for in a minute, each for itself. A minute begins with a client's first request in it. */
export class Budget {
  private constructor(
    readonly limit: number,
    private readonly limiter: RateLimiterAbstract,
    readonly close: () => void,
  ) {}

  static async of({ cost, redisUrl }: BudgetConfig, log: Logger): Promise<Budget> {
    const options = { points: cost, duration: budgetSeconds, keyPrefix: 'hub-budget' };
    const inMemory = new RateLimiterMemory(options);
    if (redisUrl === null) return new Budget(cost, inMemory, () => undefined);
    const redis = await connectRedis(redisUrl, log);
    return new Budget(cost, sharedLimiter(redis, options, inMemory), () => redis.disconnect());
  }

  allowanceOf(client: string): Allowance {
    return new Allowance(client, this.limit, this.limiter);
  }
}

/** The budget of one client, as one request of it draws on it. */
export class Allowance {
  left: number;

  constructor(
    private readonly client: string,
    readonly limit: number,
    private readonly limiter: RateLimiterAbstract,
  ) {
    this.left = limit;
  }

  /** @throws {BudgetSpentError} then nothing is taken: what is left still does for something smaller */
  async take(cost: number): Promise<void> {
    if (cost <= 0) return;
    try {
      this.left = (await this.limiter.consume(this.client, cost)).remainingPoints;
    } catch (refusal) {
      if (refusal instanceof Error) throw refusal;
      const { msBeforeNext } = refusal as RateLimiterRes;
      const { consumedPoints } = await this.limiter.reward(this.client, cost);
      this.left = Math.max(0, this.limit - consumedPoints);
      throw new BudgetSpentError(this.limit, this.left, Math.max(1, Math.ceil(msBeforeNext / 1_000)));
    }
  }
}
