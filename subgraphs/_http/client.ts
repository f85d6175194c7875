import { Pool } from 'undici';
import type { Caller, Rights, SubgraphRequest } from '../_kit/contract.ts';
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

/** An answer of `/withheld` or `/heirs`, unless something else is there. */
interface Said {
  readonly ids?: unknown;
  readonly silent?: unknown;
}

/** One subgraph in another process, over connections that are kept alive. */
export class SubgraphClient implements SubgraphConnection {
  readonly name: string;
  readonly isForeign = true;
  readonly documents: RemoteDocuments;
  private readonly exchange: Exchange;
  /** Those for questions may all be waiting. */
  private readonly connectionOfItsOwn: Pool;

  constructor(private readonly options: ClientOptions) {
    this.name = options.name;
    this.exchange = new Exchange(options);
    this.connectionOfItsOwn = new Pool(this.exchange.address.origin, { connections: 1 });
    const { signer, timeoutMs } = options;
    this.documents = new RemoteDocuments(this.exchange.pool, signer, this.name, this.beside('documents/'), timeoutMs);
  }

  ask({ caller, ...request }: SubgraphRequest, abandoned?: AbortSignal): Promise<Outcome> {
    return this.exchange.ask(request, () => this.headersOf(caller), abandoned);
  }

  withheld(type: string, caller: Caller): Promise<Rights> {
    return this.rightsAt(`withheld?type=${encodeURIComponent(type)}`, caller);
  }

  heirs(caller: Caller): Promise<Rights> {
    return this.rightsAt('heirs', caller);
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

  /** Whether anything answers, in whatever state it is. */
  async isThere(timeoutMs: number): Promise<boolean> {
    const look = async (signal: AbortSignal) => {
      const path = this.beside('health/live');
      const { body } = await this.connectionOfItsOwn.request({ path, method: 'GET', signal });
      await body.dump();
      return true;
    };
    return this.exchange.within(timeoutMs, look).catch(() => false);
  }

  async close(): Promise<void> {
    await Promise.all([this.exchange.pool.destroy(), this.connectionOfItsOwn.destroy()]);
  }

  /** Something else than the list is no answer: rights are not guessed. */
  private async rightsAt(address: string, caller: Caller): Promise<Rights> {
    const { pool } = this.exchange;
    const unknown = { silent: this.name };
    try {
      return await this.exchange.within(this.options.timeoutMs, async (signal) => {
        const [path, headers] = [this.beside(address), await this.headersOf(caller)];
        const said = (await readJson(await pool.request({ path, method: 'GET', headers, signal }))) as Said;
        if (Array.isArray(said.ids) && said.ids.every((id) => typeof id === 'string')) return said.ids;
        return typeof said.silent === 'string' ? { silent: said.silent } : unknown;
      });
    } catch {
      return unknown;
    }
  }

  private async headersOf(caller: Caller): Promise<Record<string, string>> {
    const token = await this.options.signer.tokenFor(this.name, caller);
    const { timeoutMs } = this.options;
    const waitsMs = Math.min(timeoutMs, caller.deadline?.leftMs ?? timeoutMs);
    return { authorization: `Bearer ${token}`, ...toHeaders(caller, waitsMs) };
  }

  /** A path beside that of `/graphql`. */
  private beside(path: string): string {
    return this.exchange.address.pathname.replace(/[^/]*$/, path);
  }
}
