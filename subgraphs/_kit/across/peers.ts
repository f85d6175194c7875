import type { AnswerNote, Caller, OtherSubgraphs, SubgraphRequest, SubgraphResponse } from '../contract.ts';

type Question = Pick<SubgraphRequest, 'query' | 'variables'>;

/**
 * Other subgraphs, asked on behalf of one caller: as a request of its own there, which waits for the states that the
 * caller has seen and reads those that it is pinned to.
 */
export class Peers {
  /** The revision of each that has answered; null: it did not. */
  readonly asked = new Map<string, number | null>();
  /** What they say of their part of the answer. */
  readonly notes = new Map<string, AnswerNote>();

  constructor(
    private readonly ofOthers: OtherSubgraphs['ask'],
    private readonly caller: Caller,
  ) {}

  /** Null where it can't be asked. */
  async ask(subgraph: string, request: Question): Promise<SubgraphResponse | null> {
    const response = await this.hear(subgraph, request);
    const hub = response?.extensions?.hub;
    this.asked.set(subgraph, hub?.revision ?? null);
    for (const note of hub?.notes ?? []) this.notes.set(JSON.stringify(note), note);
    for (const [name, revision] of Object.entries(hub?.asked ?? {})) this.asked.set(name, revision);
    return response;
  }

  /** The same where no part of the answer hangs on it: it is as whole if nobody answers. */
  hear(subgraph: string, request: Question): Promise<SubgraphResponse | null> {
    const { atLeastOfOthers = {}, atRevisionOfOthers = {} } = this.caller;
    const caller: Caller = {
      ...this.caller,
      scope: {},
      isPeer: true,
      atLeastRevision: atLeastOfOthers[subgraph] ?? 0,
      atRevision: atRevisionOfOthers[subgraph] ?? null,
    };
    return this.ofOthers(subgraph, { ...request, caller });
  }
}
