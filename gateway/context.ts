import type { Caller, RequestScope } from '../subgraphs/_kit/contract.ts';
import { Attendance } from './attendance.ts';

export interface Client {
  readonly requestId: string;
  /** Who writes: `local` or nobody. */
  readonly actor: string | null;
  readonly acceptLanguage: string | null;
  /** The revision vector that the client has seen, as it sent it. */
  readonly seenRevision: string | null;
}

/**
 * One client request on its way through the gateway. Apollo Server copies it once per operation, property by
 * property, so it has no `#private` parts.
 */
export class HubContext {
  /** What each subgraph said of itself, or why it said nothing. */
  readonly attendance = new Attendance();
  /** Revision that each subgraph must have reached before it answers. */
  atLeast: ReadonlyMap<string, number> = new Map();
  private readonly scope: RequestScope = {};

  constructor(readonly client: Client) {}

  callerFor(subgraph: string): Caller {
    const { requestId, actor, acceptLanguage } = this.client;
    return { scope: this.scope, requestId, actor, acceptLanguage, atLeastRevision: this.atLeast.get(subgraph) ?? 0 };
  }
}
