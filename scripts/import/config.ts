import { ConfigReader, type Environment } from '../../subgraphs/_kit/config.ts';
import { variables } from '../../subgraphs/_kit/variables.ts';

export interface ImportConfig {
  readonly databaseUrls: ReadonlyMap<string, string>;
  readonly now: () => Date;
}

const table = { DATABASE_URL: variables.DATABASE_URL, CLOCK: variables.CLOCK, NODE_ENV: variables.NODE_ENV };

/**
 * The importer writes to the databases itself, with or without servers beside it.
 * @throws {ConfigError} naming every fault
 */
export function readImportConfig(subgraphs: readonly string[], environment: Environment = process.env): ImportConfig {
  const reader = new ConfigReader(environment);
  const values = reader.read(table);
  return reader.finish({
    databaseUrls: reader.databaseUrls(subgraphs, values.DATABASE_URL),
    now: reader.clock(values),
  });
}
