import type { Server } from 'node:http';
import { createServer, type AddressInfo, type Server as NetServer, type Socket } from 'node:net';
import { SignJWT } from 'jose';
import { pino } from 'pino';
import { Drain } from '../../../subgraphs/_http/drain.ts';
import { ProcessMetrics } from '../../../subgraphs/_http/metrics.ts';
import { createSubgraphServer } from '../../../subgraphs/_http/server.ts';
import { TokenVerifier } from '../../../subgraphs/_http/token.ts';
import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';

export const secret = 'a-secret-of-the-tests-that-is-long-enough';

export interface Listening {
  readonly port: number;
  readonly address: string;
  close(): Promise<void>;
}

export async function listenOn(server: NetServer, port: number): Promise<Listening> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const taken = (server.address() as AddressInfo).port;
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port: taken, address: `http://127.0.0.1:${taken}/graphql`, close };
}

/** What lets the gateway into a subgraph, as it was signed some seconds ago. */
export async function internalToken(
  claims: Readonly<Record<string, unknown>>,
  audience: string,
  age = 0,
): Promise<Record<string, string>> {
  const issued = Math.floor(Date.now() / 1000) - age;
  const token = await new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(audience)
    .setIssuedAt(issued)
    .setExpirationTime(issued + 60)
    .sign(new TextEncoder().encode(secret));
  return { authorization: `Bearer ${token}` };
}

/** A subgraph over HTTP as its own process would serve it. */
export function subgraphServer(subgraph: RunningSubgraph, isOpen = () => true): { server: Server; drain: Drain } {
  const server = createSubgraphServer({
    name: subgraph.name,
    subgraph: () => (isOpen() ? subgraph : null),
    draining: () => drain.draining,
    verifier: new TokenVerifier(secret, subgraph.name),
    metrics: new ProcessMetrics(),
    log: pino({ level: 'silent' }),
  });
  const drain = new Drain(server);
  return { server, drain };
}

/** Something else at a subgraph's address: `behave` has the connection each time a request arrives on it. */
export function rudeServer(behave: (socket: Socket) => void): NetServer {
  return createServer((socket) => socket.on('data', () => behave(socket)));
}

/** A whole HTTP response. */
export function respond(status: number, type: string, body: string): (socket: Socket) => void {
  const head = `HTTP/1.1 ${status} X\r\ncontent-type: ${type}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`;
  return (socket) => void socket.write(head + body);
}
