import { request } from 'undici';

export interface Exported {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly trailers: Readonly<Record<string, string>>;
  /** The transfer failed before its end. */
  readonly isCut: boolean;
}

/** Asks for an export, and takes what comes of it. */
export async function exported(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Exported> {
  const answer = await request(`${url}/export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const pieces: Buffer[] = [];
  let isCut = false;
  try {
    for await (const piece of answer.body) pieces.push(piece as Buffer);
  } catch {
    isCut = true;
  }
  const text = Buffer.concat(pieces).toString('utf8');
  const { statusCode: status, headers: sent, trailers } = answer;
  return { status, headers: sent, text, trailers: { ...trailers }, isCut };
}

/** The lines of an export without the mark at its beginning. */
export function linesOf({ text }: Pick<Exported, 'text'>): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .slice(0, -1);
}

export function errorOf({ status, text }: Exported) {
  const [error] = (JSON.parse(text) as { errors: { message: string; extensions: Record<string, unknown> }[] }).errors;
  return { status, code: error?.extensions['code'], message: error?.message };
}
