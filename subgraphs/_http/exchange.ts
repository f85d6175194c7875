import { Pool, type Dispatcher } from 'undici';
import type { FailureCode, Outcome, SubgraphAnswer } from './connection.ts';

export interface ExchangeOptions {
  /** Of the GraphQL endpoint. */
  readonly address: string;
  /** For one request as a whole: connecting, waiting and reading. */
  readonly timeoutMs: number;
  readonly maxResponseBytes?: number;
  readonly connections?: number;
}

export interface GraphQLRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName?: string;
}

/** Something answered, but not as a subgraph does. */
export class InvalidResponseError extends Error {}
/** The subgraph says that it can't serve now. */
class NotServingError extends Error {}

/** A server closes a connection it kept alive at the moment the next request is written to it. */
const brokenConnectionCodes = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);
const invalidResponseCodes = new Set(['UND_ERR_RES_EXCEEDED_MAX_SIZE', 'UND_ERR_RESPONSE', 'UND_ERR_HEADERS_OVERFLOW']);
const notServing = new Set([502, 503, 504]);

/** GraphQL over HTTP with one server that may be down, slow or not what it should be; connections are kept alive. */
export class Exchange {
  readonly pool: Pool;
  readonly address: URL;

  constructor(private readonly options: ExchangeOptions) {
    this.address = new URL(options.address);
    this.pool = new Pool(this.address.origin, {
      connections: options.connections ?? 64,
      headersTimeout: 0,
      bodyTimeout: 0,
      maxResponseSize: options.maxResponseBytes ?? 64_000_000,
    });
  }

  /**
   * @param headersOf may fail, and counts to the time
   * @param abandoned when nobody waits for the answer any more
   */
  async ask(
    request: GraphQLRequest,
    headersOf: () => Promise<Record<string, string>>,
    abandoned?: AbortSignal,
  ): Promise<Outcome> {
    const ask = async (late: AbortSignal) =>
      this.post(request, await headersOf(), abandoned ? AbortSignal.any([late, abandoned]) : late);
    try {
      return { answer: await this.within(this.options.timeoutMs, ask) };
    } catch (error) {
      return { failure: { code: failureCodeOf(error), reason: reasonOf(error) } };
    }
  }

  async within<T>(timeoutMs: number, task: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), timeoutMs);
    try {
      return await task(controller.signal);
    } finally {
      clearTimeout(timer);
    }
  }

  private async post(
    { query, variables, operationName }: GraphQLRequest,
    headers: Record<string, string>,
    signal: AbortSignal,
  ): Promise<SubgraphAnswer> {
    const options: Dispatcher.RequestOptions = {
      path: this.address.pathname,
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables, operationName }),
      signal,
    };
    // Before the headers of an answer nothing was read yet; a query may safely run twice.
    const response = await this.pool.request(options).catch((error: unknown) => {
      if (!brokenConnectionCodes.has(codeOf(error)) || !isQuery(query)) throw error;
      return this.pool.request(options);
    });
    return asAnswer(await readJson(response));
  }
}

export async function readJson({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<unknown> {
  if (statusCode !== 200) {
    await body.dump({ limit: 65_536 }).catch(() => undefined);
    const reason =
      statusCode === 401 ? 'status 401: is SUBGRAPH_SECRET the same on both sides?' : `status ${statusCode}`;
    throw notServing.has(statusCode) ? new NotServingError(reason) : new InvalidResponseError(reason);
  }
  const text = await body.text();
  if (!/json/.test(String(headers['content-type']))) throw new InvalidResponseError('the answer is not JSON');
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidResponseError('the answer is not valid JSON');
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function asAnswer(value: unknown): SubgraphAnswer {
  if (!isObject(value)) throw new InvalidResponseError('the answer is not an object');
  const { data, errors, extensions } = value;
  const fits =
    // Nothing at all without an error would be taken for "there is nothing".
    (isObject(data) || (data == null && Array.isArray(errors) && errors.length > 0)) &&
    (errors === undefined || (Array.isArray(errors) && errors.every(isError))) &&
    (extensions === undefined || isObject(extensions));
  if (!fits) throw new InvalidResponseError('the answer is not a GraphQL response');
  return value;
}

function isError(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { message, path, extensions } = value;
  return (
    typeof message === 'string' &&
    (path === undefined || (Array.isArray(path) && path.every(isPathSegment))) &&
    (extensions === undefined || isObject(extensions))
  );
}

function isPathSegment(value: unknown): boolean {
  return typeof value === 'string' || Number.isInteger(value);
}

function isQuery(document: string): boolean {
  return /^\s*(query\b|\{)/.test(document);
}

function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

function failureCodeOf(error: unknown): FailureCode {
  const { name } = error as Error;
  const isInvalid = error instanceof InvalidResponseError || name === 'HTTPParserError';
  if (isInvalid || invalidResponseCodes.has(codeOf(error))) return 'SUBGRAPH_INVALID_RESPONSE';
  return name === 'AbortError' ? 'SUBGRAPH_TIMEOUT' : 'SUBGRAPH_UNAVAILABLE';
}

function reasonOf(error: unknown): string {
  const { name, message } = error as Error;
  return [codeOf(error) || name, message].join(': ');
}
