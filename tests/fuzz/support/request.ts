import type { Operation } from './operations.ts';

/** A request as it goes over the wire. */
export interface Request {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

export const usualHeaders: Readonly<Record<string, string>> = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json',
};

export function posted(body: unknown, headers: Readonly<Record<string, string>> = {}): Request {
  return {
    method: 'POST',
    path: '/graphql',
    headers: { ...usualHeaders, ...headers },
    body: Buffer.from(JSON.stringify(body)),
  };
}

export function requestOf({ query, variables, operationName }: Operation): Request {
  return posted({ query, variables, ...(operationName !== undefined && { operationName }) });
}

/** For a message: what a person would type to see it again. */
export function shown({ method, path, headers, body }: Request): string {
  const unusual = Object.entries(headers).filter(([name, value]) => usualHeaders[name] !== value);
  const lines = unusual.map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${path.slice(0, 2_000)}`, ...lines, body?.toString().slice(0, 4_000) ?? ''].join('\n');
}
