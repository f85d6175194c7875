import { pipeline } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { request } from 'undici';

export interface ExportQuestion {
  readonly url: string;
  readonly token: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

/** How an export ended. */
export interface Ended {
  readonly kind: 'whole' | 'lacking' | 'refused';
  /** What is to be said of it: what is wrong with it, or how many rows it has, and what the hub notes of the question. */
  readonly lines: readonly string[];
}

/** An export may wait a minute for its client's budget, and a little more for a page. */
const silenceMs = 120_000;

/** Asks a hub for an export, and writes it as it comes. @param open called once there is something to write */
export async function receive({ url, token, body }: ExportQuestion, open: () => Writable): Promise<Ended> {
  const response = await request(new URL('/export', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
    headersTimeout: silenceMs,
    bodyTimeout: silenceMs,
  });
  if (response.statusCode !== 200) return { kind: 'refused', lines: faultsIn(await response.body.text()) };
  try {
    const output = open();
    await pipeline(response.body, output, { end: output !== process.stdout });
  } catch (error) {
    return {
      kind: 'lacking',
      lines: [`The export broke off; its last line may say why: ${(error as Error).message}`],
    };
  }
  // They came after the last row.
  return endOf(response.trailers, String(response.headers['hub-export-left-out'] ?? ''));
}

function endOf(trailers: Readonly<Record<string, string>>, leftOut: string): Ended {
  const rows = trailers['hub-export-rows'];
  if (rows === undefined) return { kind: 'lacking', lines: ['The hub did not say that this is the end.'] };
  const truncated = trailers['hub-export-truncated'] ?? '';
  const faults = [
    ...(trailers['hub-export-complete'] === 'true' ? [] : ['Some values could not be read; they are marked with #.']),
    ...(truncated === '' ? [] : [`Lists in records have more than was asked for: ${truncated}.`]),
    ...(leftOut === '' ? [] : [`Fields of the query that the rows have nothing of: ${leftOut}.`]),
  ];
  const notes = trailers['hub-export-notes'] ?? '';
  const noted = notes === '' ? [] : [`The hub notes of the question (see docs/export.md): ${notes}.`];
  return faults.length > 0
    ? { kind: 'lacking', lines: [...faults, ...noted] }
    : { kind: 'whole', lines: [`${rows} rows.`, ...noted] };
}

function faultsIn(text: string): readonly string[] {
  try {
    const { errors } = JSON.parse(text) as { errors: { message: string; extensions?: { code?: string } }[] };
    return errors.map(({ message, extensions }) => `${extensions?.code ?? 'ERROR'}: ${message}`);
  } catch {
    return [`This is no answer of a hub: ${text.slice(0, 200)}`];
  }
}
