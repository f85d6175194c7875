import { performance } from 'node:perf_hooks';
import { Pool } from 'undici';
import type { Contender } from './contender.ts';
import type { BenchOptions } from './options.ts';
import { questionOf } from './questions.ts';

export interface Round {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds, sorted. */
  readonly latencies: readonly number[];
  readonly cpuMs: number;
  readonly memory: number;
}

export async function ask(pool: Pool, options: BenchOptions, request: number): Promise<string> {
  const body = JSON.stringify(questionOf(options, request));
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...options.headers };
  const response = await pool.request({ path: '/graphql', method: 'POST', headers, body });
  const text = await response.body.text();
  if (response.statusCode !== 200) throw new Error(`status ${response.statusCode}: ${text.slice(0, 500)}`);
  return text;
}

/** Keeps `connections` requests in flight for a while, each with other variables. */
export async function runRound(contender: Contender, options: BenchOptions, firstRequest: number): Promise<Round> {
  const pool = new Pool(contender.url, { connections: options.connections });
  const before = await contender.usage();
  const latencies: number[] = [];
  const start = performance.now();
  const until = start + options.secondsPerRound * 1_000;
  let next = firstRequest;
  const worker = async () => {
    while (performance.now() < until) {
      const began = performance.now();
      await ask(pool, options, (next += 1));
      latencies.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: options.connections }, worker));
  const seconds = (performance.now() - start) / 1_000;
  const after = await contender.usage();
  await pool.close();
  latencies.sort((a, b) => a - b);
  return {
    requests: latencies.length,
    seconds,
    latencies,
    cpuMs: (after.cpu - before.cpu) / 1_000,
    memory: after.memory,
  };
}
