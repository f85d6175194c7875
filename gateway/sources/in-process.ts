import type { Caller, DocumentStore, RunningSubgraph, SubgraphRequest } from '../../subgraphs/_kit/contract.ts';
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
      return { answer: await withTimeout(this.subgraph.execute(request), this.timeoutMs) };
    } catch (error) {
      const code = error instanceof TimeoutError ? 'SUBGRAPH_TIMEOUT' : 'SUBGRAPH_UNAVAILABLE';
      return { failure: { code, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) } };
    }
  }

  withheld(type: string, caller: Caller): Promise<readonly string[] | null> {
    return withTimeout(this.subgraph.withheld(type, caller), this.timeoutMs).catch(() => null);
  }

  probe(timeoutMs: number): Promise<number> {
    return withTimeout(this.subgraph.revision(), timeoutMs);
  }

  close(): Promise<void> {
    return this.subgraph.close();
  }
}
