import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { Exchange } from '../../subgraphs/_http/exchange.ts';
import type { Partner } from './config.ts';

const largestSdl = 1_000_000;
const patienceMs = 10_000;

export interface Source {
  /** Absent where there is a failure. */
  readonly sdl?: string;
  readonly failure?: string;
}

/** A partner's schema, from its file or from its subgraph itself. */
export async function sourceOf({ url, sdl: file, headers }: Partner): Promise<Source> {
  if (file !== undefined) return readSource(file);
  const exchange = new Exchange({
    address: url,
    timeoutMs: patienceMs,
    maxResponseBytes: 2 * largestSdl,
    connections: 1,
  });
  const request = { query: 'query Sdl { _service { sdl } }', variables: {} };
  const known = { ...headers, 'x-request-id': randomUUID() };
  const { answer, failure } = await exchange.ask(request, () => Promise.resolve(known));
  void exchange.pool.destroy();
  if (failure) return { failure: `Its schema can not be fetched: ${failure.code}.` };
  const service = answer.data?.['_service'] as { readonly sdl?: unknown } | null | undefined;
  return checked(service?.sdl);
}

function readSource(file: string): Source {
  try {
    return checked(readFileSync(file, 'utf8'));
  } catch {
    return { failure: 'The file of its schema can not be read.' };
  }
}

function checked(sdl: unknown): Source {
  if (typeof sdl !== 'string' || sdl.trim() === '') return { failure: 'It does not say what its schema is.' };
  return sdl.length > largestSdl ? { failure: `Its schema is longer than ${largestSdl} characters.` } : { sdl };
}
