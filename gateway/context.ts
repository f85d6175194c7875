import type { Caller, RequestScope } from '../subgraphs/_kit/contract.ts';
import { actorOf, type Identity } from '../subgraphs/_kit/access/identity.ts';
import { Attendance } from './attendance.ts';
import type { Allowance } from './limits/budget.ts';
import type { Found } from './sources/entity-places.ts';

export interface Client {
  readonly requestId: string;
  /** Who asks; null: the public. */
  readonly identity: Identity | null;
  readonly acceptLanguage: string | null;
  /** The revision vector that the client has seen, as it sent it. */
  readonly seenRevision: string | null;
  /** Where it reads several pages of one state: the revision of each subgraph, as far as it is known. */
  readonly pinned?: ReadonlyMap<string, number>;
  /** Each place that a subgraph leaves empty is named, not only the first: where an empty one would pass for a null. */
  readonly namesEveryLoss?: boolean;
  /** What it may still ask for; null: as much as it likes. */
  readonly allowance: Allowance | null;
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
  /** Of the operation, once it is known, whether it is answered or refused for it. */
  cost: { readonly estimate: number; readonly limit: number } | null = null;
  /** Nobody waits for the answer any more: nothing more is asked for it. */
  readonly abandoned = new AbortController();
  /** What was fetched for the answer, before it is cut to what the client asked for. */
  readonly found: Found = Object.create(null) as Found;
  private readonly scope: RequestScope = {};

  constructor(readonly client: Client) {}

  callerFor(subgraph: string): Caller {
    const { requestId, identity, acceptLanguage, pinned } = this.client;
    const actor = actorOf(identity);
    const atRevision = pinned?.get(subgraph) ?? null;
    const atLeastRevision = atRevision ?? this.atLeast.get(subgraph) ?? 0;
    return {
      scope: this.scope,
      requestId,
      actor,
      identity,
      acceptLanguage,
      atLeastRevision,
      atRevision,
      ...(this.atLeast.size > 0 && { atLeastOfOthers: Object.fromEntries(this.atLeast) }),
      ...(pinned && { atRevisionOfOthers: Object.fromEntries(pinned) }),
    };
  }
}
