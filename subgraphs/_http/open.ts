import { setTimeout as sleep } from 'node:timers/promises';
import type { OpenOptions, RunningSubgraph, Subgraph } from '../_kit/contract.ts';
import { isConnectionFailure } from '../_kit/database/failures.ts';
import { DatabaseBusyError, DatabaseUnavailableError } from '../_kit/errors.ts';
import type { Logger } from './log.ts';

const retryMs = 1_000;

/**
 * Opens a subgraph; a database that can't be reached yet is waited for, anything else is a fault of the set-up.
 * @returns null where `stopping` came first
 */
export async function openPatiently(
  subgraph: Subgraph,
  options: OpenOptions,
  log: Logger,
  stopping: AbortSignal,
): Promise<RunningSubgraph | null> {
  while (!stopping.aborted) {
    try {
      return await subgraph.open(options);
    } catch (error) {
      if (!isPassing(error)) throw error;
      log.warn({ subgraph: subgraph.name, err: error }, 'The database cannot be reached; trying again');
      await sleep(retryMs, undefined, { signal: stopping }).catch(() => undefined);
    }
  }
  return null;
}

function isPassing(error: unknown): boolean {
  return isConnectionFailure(error) || error instanceof DatabaseUnavailableError || error instanceof DatabaseBusyError;
}
