import { createServer, STATUS_CODES, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** How long clients may take, and how many there may be at a time. */
export interface Patience {
  readonly headerBytes: number;
  readonly headersMs: number;
  /** For the body of a GraphQL request. */
  readonly bodyMs: number;
  /** For a request as a whole, of which a document is the longest. */
  readonly requestMs: number;
  /** For a connection between two requests. */
  readonly idleMs: number;
  readonly operationMs: number;
  readonly connections: number;
}

export type ServerPatience = Omit<Patience, 'bodyMs' | 'operationMs'>;

const checkEveryMs = 500;
/** For a client to read why it is refused, before its connection is cut. */
const goodbyeMs = 1_000;

type Refusal = readonly [status: number, code: string, message: string];

const late: Refusal = [408, 'REQUEST_TIMEOUT', 'The request did not arrive in time.'];
const notHttp: Refusal = [400, 'BAD_REQUEST', 'This is not a request of HTTP/1.1.'];

/** An HTTP server that waits for nobody endlessly. */
export function createPatientServer(patience: ServerPatience, listener: RequestListener): Server {
  const { headerBytes, headersMs, requestMs, idleMs, connections } = patience;
  const options = {
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    keepAliveTimeout: idleMs,
    connectionsCheckingInterval: checkEveryMs,
    maxHeaderSize: headerBytes,
  };
  const refusals = new Map<string | undefined, Refusal>([
    ['HPE_HEADER_OVERFLOW', [431, 'HEADERS_TOO_LARGE', `The headers are larger than ${headerBytes} bytes.`]],
    ['ERR_HTTP_REQUEST_TIMEOUT', late],
  ]);
  const server = createServer(options, listener);
  server.maxConnections = connections;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) =>
    refuse(error, socket, refusals.get(error.code) ?? notHttp),
  );
  return server;
}

/** What is refused before there is a request looks as every other refusal does. */
function refuse(error: NodeJS.ErrnoException, socket: Duplex, [status, code, message]: Refusal): void {
  if (!socket.writable || error.code === 'ECONNRESET' || isAnswered(socket)) return void socket.destroy();
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  setTimeout(() => socket.destroy(), goodbyeMs).unref();
}

/** Node keeps the answer under way at the socket, and looks there in the same case. */
function isAnswered(socket: Duplex & { readonly _httpMessage?: { readonly headersSent: boolean } | null }): boolean {
  return socket._httpMessage?.headersSent ?? false;
}
