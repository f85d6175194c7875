import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A request may have been on its way when the last answer went out. */
const lingerMs = 50;

/**
 * Ends an HTTP server without failing a request that it has taken: new connections are refused at once,
 * open ones serve what arrives until nothing is left, and tell their clients to let go.
 */
export class Drain {
  private readonly inFlight = new Set<ServerResponse>();
  private started = false;

  constructor(private readonly server: Server) {
    server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => this.track(response));
  }

  /** True from the moment the server was told to end. */
  get draining(): boolean {
    return this.started;
  }

  /** @returns how many requests were cut off because they took longer than `timeoutMs` */
  async end(timeoutMs: number): Promise<number> {
    this.started = true;
    // Not `server.close()`: that also closes idle connections, on which a request may just be arriving.
    const closed = new Promise((resolve) => NetServer.prototype.close.call(this.server, resolve));
    for (const response of this.inFlight) sayGoodbye(response);
    const cut = await this.emptyOrLate(Date.now() + timeoutMs);
    this.server.closeAllConnections();
    await closed;
    return cut;
  }

  private track(response: ServerResponse): void {
    this.inFlight.add(response);
    response.once('close', () => this.inFlight.delete(response));
    if (this.started) sayGoodbye(response);
  }

  private async emptyOrLate(until: number): Promise<number> {
    let idleSince: number | null = null;
    while (Date.now() < until) {
      if (this.inFlight.size > 0) idleSince = null;
      else idleSince ??= Date.now();
      if (idleSince !== null && Date.now() - idleSince >= lingerMs) return 0;
      await sleep(5);
    }
    return this.inFlight.size;
  }
}

function sayGoodbye(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}
