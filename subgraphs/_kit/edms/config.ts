import type { ConfigReader } from '../config.ts';

/** What takes messages: the system at an address, the hub's own stand-in, or nothing yet. */
export type EdmsConnection =
  | { readonly kind: 'HTTP'; readonly url: string; readonly token: string | null }
  | { readonly kind: 'EMULATOR' }
  | { readonly kind: 'NONE' };

/** How messages leave the hub, in ms; what each means is said where the variables are. */
export interface EdmsConfig {
  readonly connection: EdmsConnection;
  readonly timeoutMs: number;
  readonly retryMinMs: number;
  readonly retryMaxMs: number;
  readonly pollMs: number;
  readonly receiptMs: number;
}

interface Values {
  readonly EDMS_URL?: string;
  readonly EDMS_TOKEN?: string;
  readonly EDMS_TIMEOUT_MS: number;
  readonly EDMS_RETRY_MIN_MS: number;
  readonly EDMS_RETRY_MAX_MS: number;
  readonly EDMS_POLL_MS: number;
  readonly EDMS_RECEIPT_MS: number;
  readonly NODE_ENV?: string;
}

/** Faults go to `reader`. */
export function readEdmsConfig(reader: ConfigReader, values: Values): EdmsConfig {
  const { EDMS_URL: url, EDMS_TOKEN: token, EDMS_RETRY_MIN_MS: retryMinMs, EDMS_RETRY_MAX_MS: retryMaxMs } = values;
  if (token !== undefined && url === undefined) reader.fault('EDMS_TOKEN is set without EDMS_URL');
  if (retryMinMs > retryMaxMs) reader.fault('EDMS_RETRY_MIN_MS is more than EDMS_RETRY_MAX_MS');
  return {
    connection: connectionIn(url, token ?? null, values.NODE_ENV === 'production'),
    timeoutMs: values.EDMS_TIMEOUT_MS,
    retryMinMs,
    retryMaxMs,
    pollMs: values.EDMS_POLL_MS,
    receiptMs: values.EDMS_RECEIPT_MS,
  };
}

function connectionIn(url: string | undefined, token: string | null, isProduction: boolean): EdmsConnection {
  if (url !== undefined) return { kind: 'HTTP', url, token };
  return { kind: isProduction ? 'NONE' : 'EMULATOR' };
}

/** Where nothing is said, as in tests of one subgraph: the stand-in. */
export const emulated: EdmsConfig = {
  connection: { kind: 'EMULATOR' },
  timeoutMs: 10_000,
  retryMinMs: 1_000,
  retryMaxMs: 300_000,
  pollMs: 1_000,
  receiptMs: 60_000,
};
