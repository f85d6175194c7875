import type { Caller, DocumentStore, Rights, RunningSubgraph, SubgraphRequest } from '../../subgraphs/_kit/contract.ts';
import { Deadline } from '../../subgraphs/_kit/deadline.ts';
import { RightsUnknownError } from '../../subgraphs/_kit/errors.ts';
import type { Outcome, SubgraphConnection } from '../../subgraphs/_http/connection.ts';
import { TimeoutError, withTimeout } from '../../subgraphs/_http/timeout.ts';

/** A subgraph of this process, called as a function. */
export class InProcessConnection implements SubgraphConnection {
  readonly name: string;
  readonly isForeign = false;
  readonly documents: DocumentStore | undefined;

  constructor(
    private readonly subgraph: RunningSubgraph,
    private readonly timeoutMs: number,
  ) {
    this.name = subgraph.name;
    this.documents = subgraph.documents;
  }

  async ask(request: SubgraphRequest): Promise<Outcome> {
    try {
      const caller = this.limited(request.caller);
      return { answer: await withTimeout(this.subgraph.execute({ ...request, caller }), this.timeoutMs) };
    } catch (error) {
      const code = error instanceof TimeoutError ? 'SUBGRAPH_TIMEOUT' : 'SUBGRAPH_UNAVAILABLE';
      return { failure: { code, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) } };
    }
  }

  withheld(type: string, caller: Caller): Promise<Rights> {
    return this.orSilence(this.subgraph.withheld(type, this.limited(caller)));
  }

  heirs(): Promise<Rights> {
    return this.orSilence(this.subgraph.heirs?.() ?? Promise.resolve({ silent: this.name }));
  }

  probe(timeoutMs: number): Promise<number> {
    return withTimeout(this.subgraph.revision(), timeoutMs);
  }

  close(): Promise<void> {
    return this.subgraph.close();
  }

  private orSilence(said: Promise<Rights>): Promise<Rights> {
    return withTimeout(said, this.timeoutMs).catch((error: unknown) => ({
      silent: error instanceof RightsUnknownError ? error.judgedBy : this.name,
    }));
  }

  private limited(caller: Caller): Caller {
    const waitsMs = Math.min(this.timeoutMs, caller.deadline?.leftMs ?? this.timeoutMs);
    return { ...caller, deadline: Deadline.ofAnswerWithin(waitsMs) };
  }
}
