import type { Caller, OtherSubgraphs, SubgraphRequest, SubgraphResponse } from '../contract.ts';

/**
 * Other subgraphs, asked on behalf of one caller: as a request of its own there, which waits for the states that the
 * caller has seen and reads those that it is pinned to.
 */
export class Peers {
  /** The revision of each that has answered; null: it did not. */
  readonly asked = new Map<string, number | null>();

  constructor(
    private readonly ofOthers: OtherSubgraphs['ask'],
    private readonly caller: Caller,
  ) {}

  /** Null where it can't be asked. */
  async ask(subgraph: string, request: Pick<SubgraphRequest, 'query' | 'variables'>): Promise<SubgraphResponse | null> {
    const { atLeastOfOthers = {}, atRevisionOfOthers = {} } = this.caller;
    const caller: Caller = {
      ...this.caller,
      scope: {},
      isPeer: true,
      atLeastRevision: atLeastOfOthers[subgraph] ?? 0,
      atRevision: atRevisionOfOthers[subgraph] ?? null,
    };
    const response = await this.ofOthers(subgraph, { ...request, caller });
    const hub = response?.extensions?.hub;
    this.asked.set(subgraph, hub?.revision ?? null);
    for (const [name, revision] of Object.entries(hub?.asked ?? {})) this.asked.set(name, revision);
    return response;
  }
}
