import { pino, stdTimeFunctions, type Logger } from 'pino';

export type { Logger } from 'pino';

/** One JSON object a line on stdout; `service` says which process of the hub wrote it. */
export function createLogger(service: string, level: string): Logger {
  return pino({
    level,
    base: { service },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });
}

/** Logs, with its stack, what a subgraph shows its clients as an internal error only. */
export function faultLogger(log: Logger): (error: unknown, requestId: string) => void {
  return (error, requestId) => log.error({ err: error, requestId }, 'Unexpected error');
}
