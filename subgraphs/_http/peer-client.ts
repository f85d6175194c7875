import type { Caller, Rights, SubgraphRequest } from '../_kit/contract.ts';
import { SubgraphClient, type ClientOptions } from './client.ts';
import type { Outcome } from './connection.ts';
import type { Logger } from './log.ts';
import { Presence } from './presence.ts';

/** One subgraph in another process, as another subgraph asks it: not waited for while it hangs. */
export class PeerClient extends SubgraphClient {
  private readonly presence: Presence;

  constructor(options: ClientOptions, log: Logger) {
    super(options);
    const { name: subgraph, timeoutMs } = options;
    this.presence = new Presence(
      timeoutMs,
      (ms) => this.isThere(ms),
      (isAway) => log.warn({ subgraph }, isAway ? 'A subgraph hangs and is not waited for' : 'A subgraph is back'),
    );
  }

  override ask(request: SubgraphRequest): Promise<Outcome> {
    const failure = { code: 'SUBGRAPH_TIMEOUT', reason: 'it hangs' } as const;
    return this.presence.orSilence<Outcome>(() => super.ask(request), { failure });
  }

  override withheld(type: string, caller: Caller): Promise<Rights> {
    return this.presence.orSilence<Rights>(() => super.withheld(type, caller), { silent: this.name });
  }

  override heirs(caller: Caller): Promise<Rights> {
    return this.presence.orSilence<Rights>(() => super.heirs(caller), { silent: this.name });
  }

  override close(): Promise<void> {
    this.presence.end();
    return super.close();
  }
}
