import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';

/** How long a client may think before it uses a connection that it holds, once the server is told to end. */
const quietMs = 500;
/** How long new connections are still taken, for clients that were told to let go of theirs. */
const openMs = 50;
/** How long beyond that, while new clients keep coming. */
const knockingMs = 1_000;

/**
 * Ends an HTTP server without failing a request that it has taken, or that waits to be taken: after a moment new
 * connections are refused; open ones serve what arrives until nothing is left, and tell their clients to let go.
 */
export class Drain {
  private readonly inFlight = new Set<ServerResponse>();
  private started = false;
  private closing: Promise<void> = Promise.resolve();
  private taken = 0;
  private open = 0;
  private lastSeen = 0;

  constructor(private readonly server: Server) {
    server.on('connection', (socket: Socket) => {
      this.taken += 1;
      this.open += 1;
      socket.once('close', () => (this.open -= 1));
    });
    server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => this.track(response));
  }

  /** True from the moment the server was told to end. */
  get draining(): boolean {
    return this.started;
  }

  /** @returns how many requests were cut off because they took longer than `timeoutMs` */
  async end(timeoutMs: number): Promise<number> {
    const until = Date.now() + timeoutMs;
    let letGo = (): void => undefined;
    this.closing = new Promise((resolve) => (letGo = resolve));
    this.started = true;
    for (const response of this.inFlight) this.sayGoodbye(response);
    await sleep(openMs);
    await this.untilNobodyKnocks(Math.min(until, Date.now() + knockingMs));
    // Not `server.close()`: that also closes idle connections, on which a request may just be arriving.
    const closed = new Promise((resolve) => NetServer.prototype.close.call(this.server, resolve));
    letGo();
    const cut = await this.quietOrLate(until);
    this.server.closeAllConnections();
    await closed;
    return cut;
  }

  /** The system takes connections before this process does, one a turn; those still waiting would be reset. */
  private async untilNobodyKnocks(until: number): Promise<void> {
    for (let before = -1; before !== this.taken && Date.now() < until;) {
      before = this.taken;
      await nextTurn();
      await nextTurn();
    }
  }

  private track(response: ServerResponse): void {
    this.inFlight.add(response);
    this.lastSeen = Date.now();
    response.once('close', () => {
      this.inFlight.delete(response);
      this.lastSeen = Date.now();
    });
    if (this.started) this.sayGoodbye(response);
  }

  private async quietOrLate(until: number): Promise<number> {
    const from = Date.now();
    while (this.open > 0 && Date.now() < until) {
      const quietSince = Math.max(from, this.lastSeen);
      if (this.inFlight.size === 0 && Date.now() - quietSince >= quietMs) return 0;
      await sleep(5);
      // A busy process hears its timers before its sockets.
      await nextTurn();
    }
    return this.inFlight.size;
  }

  /**
   * Tells the client to let go of its connection. Its answer is held back until the port is closed: a client that got
   * it sooner would knock again, and of clients that never rest one would always be waiting when the port closes.
   */
  private sayGoodbye(response: ServerResponse): void {
    if (!response.headersSent) response.setHeader('connection', 'close');
    const end = response.end.bind(response) as (...rest: unknown[]) => ServerResponse;
    response.end = (...rest: unknown[]): ServerResponse => {
      void this.closing.then(() => end(...rest));
      return response;
    };
  }
}
