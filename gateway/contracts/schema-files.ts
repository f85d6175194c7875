import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from '../../subgraphs/_http/process.ts';
import type { Contract } from '../../subgraphs/_kit/access/contracts.ts';

/** The graph as it was composed: the whole of it for planning, and the parts as their clients see them. */
export interface Schemas {
  readonly supergraphSdl: string;
  readonly contracts: Readonly<Record<Contract, string>>;
  /** By the name of the subgraph, what partners' own gateways compose of it. */
  readonly federation: ReadonlyMap<string, string>;
}

/**
 * @param subgraphs their names
 * @throws {StartupError} where one is missing
 */
export function readSchemas(folder: string, subgraphs: readonly string[]): Schemas {
  const contract = (name: Contract) => read(folder, `contracts/${name}.graphql`);
  return {
    supergraphSdl: read(folder, 'supergraph.graphql'),
    contracts: { public: contract('public'), partner: contract('partner') },
    federation: new Map(subgraphs.map((name) => [name, read(folder, `federation/${name}.graphql`)])),
  };
}

function read(folder: string, path: string): string {
  try {
    return readFileSync(join(folder, path), 'utf8');
  } catch {
    throw new StartupError(`schema/${path} is missing. Write it with: npm run compose`);
  }
}
