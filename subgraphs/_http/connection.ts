import type { GraphQLFormattedError } from 'graphql';
import type { Caller, DocumentStore, Rights, SubgraphReport, SubgraphRequest } from '../_kit/contract.ts';

/** Why a subgraph gave no answer, as clients see it in `extensions.code`. */
export type FailureCode = 'SUBGRAPH_UNAVAILABLE' | 'SUBGRAPH_TIMEOUT' | 'SUBGRAPH_INVALID_RESPONSE';

/** What a subgraph answered; what errors say is not yet fit for clients. */
export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: { readonly hub?: SubgraphReport };
}

export interface SubgraphFailure {
  readonly code: FailureCode;
  /** For the log only: may hold addresses. */
  readonly reason: string;
}

export type Outcome =
  | { readonly answer: SubgraphAnswer; readonly failure?: undefined }
  | { readonly answer?: undefined; readonly failure: SubgraphFailure };

/** A way to reach one subgraph, in this process or in another. Never throws: what goes wrong is an outcome. */
export interface SubgraphConnection {
  readonly name: string;
  /** It is another program: its answers are checked before they are believed. */
  readonly isForeign: boolean;
  /** @param abandoned nobody waits for the answer any more */
  ask(request: SubgraphRequest, abandoned?: AbortSignal): Promise<Outcome>;
  /** Ids of its confidential records of a type that are not for the caller. */
  withheld(type: string, caller: Caller): Promise<Rights>;
  /** What bodies have become, where it keeps bodies. */
  heirs(caller: Caller): Promise<Rights>;
  /** The revision of a subgraph that can serve now; rejects otherwise. */
  probe(timeoutMs: number): Promise<number>;
  /** The documents it keeps; one in another process is asked to find out that it keeps none. */
  readonly documents?: DocumentStore | undefined;
  close(): Promise<void>;
}
