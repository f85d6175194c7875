import type { Caller, SubgraphRequest } from '../_kit/contract.ts';
import { toHeaders } from './caller.ts';
import type { Outcome, SubgraphConnection } from './connection.ts';
import { Exchange, InvalidResponseError, readJson, type ExchangeOptions } from './exchange.ts';
import { RemoteDocuments } from './remote-documents.ts';
import type { TokenSigner } from './token.ts';

/** `address` is that of the subgraph's `/graphql`. */
export interface ClientOptions extends ExchangeOptions {
  readonly name: string;
  readonly signer: TokenSigner;
}

/** One subgraph in another process, over connections that are kept alive. */
export class SubgraphClient implements SubgraphConnection {
  readonly name: string;
  readonly isForeign = true;
  readonly documents: RemoteDocuments;
  private readonly exchange: Exchange;

  constructor(private readonly options: ClientOptions) {
    this.name = options.name;
    this.exchange = new Exchange(options);
    const { signer, timeoutMs } = options;
    this.documents = new RemoteDocuments(this.exchange.pool, signer, this.name, this.beside('documents/'), timeoutMs);
  }

  ask({ caller, ...request }: SubgraphRequest, abandoned?: AbortSignal): Promise<Outcome> {
    return this.exchange.ask(request, () => this.headersOf(caller), abandoned);
  }

  /** Something else than the list is no answer: rights are not guessed. */
  async withheld(type: string, caller: Caller): Promise<readonly string[] | null> {
    const { pool } = this.exchange;
    try {
      return await this.exchange.within(this.options.timeoutMs, async (signal) => {
        const headers = await this.headersOf(caller);
        const path = `${this.beside('withheld')}?type=${encodeURIComponent(type)}`;
        const { ids } = (await readJson(await pool.request({ path, method: 'GET', headers, signal }))) as {
          ids?: unknown;
        };
        return Array.isArray(ids) && ids.every((id) => typeof id === 'string') ? ids : null;
      });
    } catch {
      return null;
    }
  }

  async probe(timeoutMs: number): Promise<number> {
    return this.exchange.within(timeoutMs, async (signal) => {
      const response = await this.exchange.pool.request({ path: this.beside('health/ready'), method: 'GET', signal });
      const { subgraph, revision } = (await readJson(response)) as { subgraph?: unknown; revision?: unknown };
      // Addresses are easily mixed up, and each subgraph would be well.
      if (subgraph !== this.name) throw new InvalidResponseError('another subgraph is at this address');
      if (typeof revision !== 'number') throw new InvalidResponseError('no revision in /health/ready');
      return revision;
    });
  }

  close(): Promise<void> {
    return this.exchange.pool.destroy();
  }

  private async headersOf(caller: Caller): Promise<Record<string, string>> {
    const token = await this.options.signer.tokenFor(this.name, caller);
    return { authorization: `Bearer ${token}`, ...toHeaders(caller) };
  }

  /** A path beside that of `/graphql`. */
  private beside(path: string): string {
    return this.exchange.address.pathname.replace(/[^/]*$/, path);
  }
}
