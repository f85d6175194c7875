import type { IngestRecord, RunningSubgraph } from '../../subgraphs/_kit/contract.ts';

/** The part of the hub that an import writes to. */
export interface ImportHub {
  /** @throws where there is none of that name */
  subgraph(name: string): Pick<RunningSubgraph, 'ingest'>;
  /** In a dry run: these exist, as far as other subgraphs ask. */
  assume(records: readonly IngestRecord[]): void;
  close(): Promise<void>;
}
