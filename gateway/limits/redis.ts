import type { Redis } from 'ioredis';
import { RateLimiterRedis, type IRateLimiterOptions, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Logger } from '../../subgraphs/_http/log.ts';

/** A request waits no longer than this for Redis. */
const patienceMs = 200;
const reconnectMs = 2_000;

/** The code is loaded where it is needed only. Whether Redis is there shows later, and is logged once each time. */
export async function connectRedis(url: string, log: Logger): Promise<Redis> {
  const { Redis } = await import('ioredis');
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: patienceMs,
    connectTimeout: reconnectMs,
    retryStrategy: () => reconnectMs,
  });
  let isLost = false;
  redis.on('error', (error: Error) => {
    if (!isLost) log.warn({ err: error }, 'Redis can not be reached; budgets are counted in memory');
    isLost = true;
  });
  redis.on('ready', () => {
    if (isLost) log.info('Redis can be reached again');
    isLost = false;
  });
  return redis;
}

/** Counts in Redis; without it, each gateway counts for itself, and the hub goes on. */
export function sharedLimiter(
  redis: Redis,
  options: IRateLimiterOptions,
  inMemory: RateLimiterAbstract,
): RateLimiterAbstract {
  return new RateLimiterRedis({
    ...options,
    storeClient: redis,
    insuranceLimiter: inMemory,
    rejectIfRedisNotReady: true,
  });
}
