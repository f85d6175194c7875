import type { Outcome, SubgraphConnection } from '../../subgraphs/_http/connection.ts';
import type { Rights, SubgraphRequest } from '../../subgraphs/_kit/contract.ts';

/** The place of a partner in the graph, whoever sits there: the gateway keeps it while addresses and credentials change. */
export class PartnerSeat implements SubgraphConnection {
  readonly isForeign = true;

  constructor(
    readonly name: string,
    private readonly partner: () => Pick<SubgraphConnection, 'ask'> | undefined,
  ) {}

  async ask(request: SubgraphRequest): Promise<Outcome> {
    const left = { failure: { code: 'SUBGRAPH_UNAVAILABLE', reason: 'the partner has left' } } as const;
    return (await this.partner()?.ask(request)) ?? left;
  }

  /** Partners keep nothing of ours, and have no revision. */
  withheld(): Promise<Rights> {
    return Promise.resolve({ silent: this.name });
  }

  heirs(): Promise<Rights> {
    return this.withheld();
  }

  probe(): Promise<number> {
    return Promise.reject(new Error('Partners have no revision.'));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
