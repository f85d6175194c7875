import { extname, join as pathOf } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { JoinOutcome, JoinRequest } from './join.ts';

export type Joiner = (request: JoinRequest) => Promise<JoinOutcome>;

/** Composing the graph takes a second; an SDL made to take for ever is given up. */
const patienceMs = 30_000;
/** Beside what the gateway itself needs. */
const memoryMb = 1_024;

/** As this file runs: from source, or built. */
const extension = extname(__filename);

/** Composes in a thread of its own: requests are answered meanwhile, and what an SDL breaks is that thread. */
export const joinApart: Joiner = (request) =>
  new Promise((resolve) => {
    const worker = new Worker(pathOf(__dirname, `join.worker${extension}`), {
      workerData: request,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      execArgv: extension === '.ts' ? ['--require', 'tsx/cjs'] : [],
      // No secret of the hub has any business there.
      env: {},
    });
    const end = (outcome: JoinOutcome) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(outcome);
    };
    const timer = setTimeout(
      () => end({ faults: [`Composing took longer than ${patienceMs} ms.`], isPassing: true }),
      patienceMs,
    );
    worker.once('message', end);
    worker.once('error', (error) => end({ faults: [`Composing failed: ${error.message}`], isPassing: true }));
    worker.once('exit', () => end({ faults: ['Composing ended without a result.'], isPassing: true }));
  });
