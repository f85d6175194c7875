import { readAuditConfig, type AuditConfig } from '../../subgraphs/_kit/audit/config.ts';
import { ConfigReader, type Environment } from '../../subgraphs/_kit/config.ts';
import { variables } from '../../subgraphs/_kit/variables.ts';

export interface ImportConfig {
  readonly databaseUrls: ReadonlyMap<string, string>;
  readonly audit: AuditConfig;
  readonly now: () => Date;
}

const table = {
  DATABASE_URL: variables.DATABASE_URL,
  AUDIT_FOLDER: variables.AUDIT_FOLDER,
  AUDIT_KEY_FILE: variables.AUDIT_KEY_FILE,
  CLOCK: variables.CLOCK,
  NODE_ENV: variables.NODE_ENV,
};

/**
 * The importer writes to the databases itself, with or without servers beside it.
 * @throws {ConfigError} naming every fault
 */
export function readImportConfig(subgraphs: readonly string[], environment: Environment = process.env): ImportConfig {
  const reader = new ConfigReader(environment);
  const values = reader.read(table);
  return reader.finish({
    databaseUrls: reader.databaseUrls(subgraphs, values.DATABASE_URL),
    audit: readAuditConfig(reader, values),
    now: reader.clock(values),
  });
}
