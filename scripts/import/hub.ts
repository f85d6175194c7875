import type { RunningSubgraph } from '../../subgraphs/_kit/contract.ts';

/** The part of the hub that an import writes to. */
export interface ImportHub {
  /** @throws where there is none of that name */
  subgraph(name: string): Pick<RunningSubgraph, 'ingest'>;
  close(): Promise<void>;
}
