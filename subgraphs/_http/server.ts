import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Caller, Rights, RunningSubgraph } from '../_kit/contract.ts';
import { readJsonBody, RequestError } from './body.ts';
import { fromHeaders, requestIdOf } from './caller.ts';
import { serveDocument } from './documents.ts';
import { InvalidInputError, RightsUnknownError } from '../_kit/errors.ts';
import type { Logger } from './log.ts';
import { maskedError, maskErrors } from './mask.ts';
import type { ProcessMetrics } from './metrics.ts';
import { checkNesting } from './nesting.ts';
import { keepAliveTimeout } from './process.ts';
import { withTimeout } from './timeout.ts';
import type { TokenVerifier } from './token.ts';

/** Representations of one fetch can be many; nobody but the gateway gets this far. */
const bodyLimit = 16_000_000;
/** A gateway adds a type condition to a level, and what its fetches begin with. */
const deepestNesting = 128;
/** Often enough for the shortest time that anybody would set. */
const stillHereMs = 250;
const probeTimeoutMs = 1_000;

export interface SubgraphServerOptions {
  readonly name: string;
  /** Null until the subgraph is open. */
  readonly subgraph: () => RunningSubgraph | null;
  readonly draining: () => boolean;
  readonly verifier: TokenVerifier;
  readonly metrics: ProcessMetrics;
  readonly log: Logger;
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly type?: string;
}

/** Null: it has answered by itself. */
type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<Reply | null>;

/** The HTTP face of one subgraph: lean, because every part of every answer passes through it. */
export function createSubgraphServer(options: SubgraphServerOptions): Server {
  const routes: Record<string, Handler> = {
    'POST /graphql': (request) => answer(options, request),
    'GET /withheld': (request) => withheld(options, request),
    'GET /heirs': (request) => heirs(options, request),
    'GET /health/live': () => Promise.resolve({ status: 200, body: { status: 'live' } }),
    'GET /health/ready': () => readiness(options),
    'GET /metrics': () => exposeMetrics(options.metrics),
  };
  const documents: Handler = (request, response) => document(options, request, response);
  return createServer({ keepAliveTimeout }, (request, response) => {
    const started = performance.now();
    const path = request.url?.split('?')[0] ?? '';
    const known = path.startsWith('/documents/') ? '/documents' : path;
    const handler = known === '/documents' ? documents : routes[`${request.method} ${path}`];
    void (handler ?? refuseRoute)(request, response)
      .catch((error: unknown) => failed(options, request, error))
      .then((reply) => reply && send(request, response, reply))
      .finally(() => {
        const labels = { method: request.method ?? '', route: handler ? known : 'other' };
        options.metrics.httpDuration.observe(
          { ...labels, status: response.statusCode },
          (performance.now() - started) / 1000,
        );
      });
  });
}

async function admit({ verifier }: SubgraphServerOptions, { headers }: IncomingMessage): Promise<Caller> {
  const bearer = await verifier.bearerOf(headers.authorization);
  if (!bearer) throw new RequestError(401, 'UNAUTHENTICATED', 'This subgraph answers the gateway only.');
  return fromHeaders(headers, bearer);
}

function opened({ subgraph }: SubgraphServerOptions): RunningSubgraph {
  const running = subgraph();
  if (!running) throw new RequestError(503, 'STARTING', 'This subgraph is not open yet.');
  return running;
}

async function document(options: SubgraphServerOptions, request: IncomingMessage, response: ServerResponse) {
  const caller = await admit(options, request);
  const { documents } = opened(options);
  const stillHere = request.method === 'PUT' ? setInterval(() => sayStillHere(response), stillHereMs) : undefined;
  await serveDocument(request, response, documents, caller).finally(() => clearInterval(stillHere));
  return null;
}

/** A large document takes longer to write than the gateway bears silence. */
function sayStillHere(response: ServerResponse): void {
  if (!response.headersSent) response.writeProcessing();
}

async function answer(options: SubgraphServerOptions, request: IncomingMessage): Promise<Reply> {
  const caller = await admit(options, request);
  const { query, variables, operationName } = await readJsonBody(request, bodyLimit);
  if (typeof query !== 'string') throw new RequestError(400, 'BAD_REQUEST', '`query` is missing.');
  checkNesting(query, variables, deepestNesting);
  const subgraph = opened(options);
  const started = performance.now();
  const { data, errors, extensions } = await subgraph.execute({
    query,
    variables: (variables ?? {}) as Record<string, unknown>,
    ...(typeof operationName === 'string' && { operationName }),
    caller,
  });
  logRequest(options.log, caller, operationName, performance.now() - started, errors?.length ?? 0);
  const masked = errors && maskErrors(errors, caller.requestId, options.log);
  return { status: 200, body: { ...(masked && { errors: masked }), data: data ?? null, extensions } };
}

/** What other subgraphs ask, for rows that name what is kept here. */
async function withheld(options: SubgraphServerOptions, request: IncomingMessage): Promise<Reply> {
  const caller = await admit(options, request);
  const type = new URLSearchParams(request.url?.split('?')[1]).get('type') ?? '';
  return rightsReply(opened(options).withheld(type, caller));
}

async function heirs(options: SubgraphServerOptions, request: IncomingMessage): Promise<Reply> {
  await admit(options, request);
  const running = opened(options);
  return rightsReply(running.heirs?.() ?? Promise.resolve({ silent: running.name }));
}

async function rightsReply(asked: Promise<Rights>): Promise<Reply> {
  const said = await asked.catch(silenceOf);
  return { status: 200, body: 'silent' in said ? said : { ids: said } };
}

/** It has to ask others itself: which of them does not answer is told. */
function silenceOf(error: unknown): Rights {
  if (error instanceof RightsUnknownError) return { silent: error.judgedBy };
  throw error;
}

function logRequest(log: Logger, caller: Caller, operation: unknown, durationMs: number, errors: number): void {
  log.info({ requestId: caller.requestId, operation, durationMs: Math.round(durationMs), errors }, 'fetch');
}

async function readiness({ name, subgraph, draining, metrics }: SubgraphServerOptions): Promise<Reply> {
  const running = subgraph();
  if (draining() || !running) {
    return { status: 503, body: { subgraph: name, state: running ? 'DRAINING' : 'STARTING' } };
  }
  try {
    const revision = await withTimeout(running.revision(), probeTimeoutMs);
    metrics.revision.set({ subgraph: name }, revision);
    metrics.up.set({ subgraph: name }, 1);
    return { status: 200, body: { subgraph: name, state: 'OK', revision } };
  } catch {
    metrics.up.set({ subgraph: name }, 0);
    return { status: 503, body: { subgraph: name, state: 'UNAVAILABLE' } };
  }
}

async function exposeMetrics({ registry }: ProcessMetrics): Promise<Reply> {
  return { status: 200, body: await registry.metrics(), type: registry.contentType };
}

function refuseRoute({ method, url }: IncomingMessage): Promise<Reply> {
  return Promise.reject(new RequestError(404, 'NOT_FOUND', `There is no ${method} ${url} here.`));
}

function failed({ log }: SubgraphServerOptions, request: IncomingMessage, error: unknown): Reply {
  if (error instanceof RequestError) {
    return { status: error.status, body: { errors: [{ message: error.message, extensions: { code: error.code } }] } };
  }
  if (error instanceof InvalidInputError)
    return { status: 400, body: { errors: [{ message: error.message, extensions: error.extensions }] } };
  const requestId = requestIdOf(request.headers['x-request-id']);
  log.error({ err: error, requestId }, 'Unexpected error');
  return { status: 200, body: { errors: [maskedError(requestId)], data: null } };
}

function send(request: IncomingMessage, response: ServerResponse, { status, body, type }: Reply): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  // The rest of a body that was not read would be taken for the next request.
  if (!request.complete) response.setHeader('connection', 'close');
  response.writeHead(status, { 'content-type': type ?? 'application/json; charset=utf-8' });
  response.end(text);
}
