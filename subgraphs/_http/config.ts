import { readAuditConfig, type AuditConfig } from '../_kit/audit/config.ts';
import { ConfigReader, type Environment } from '../_kit/config.ts';
import { readEdmsConfig, type EdmsConfig } from '../_kit/edms/config.ts';
import { edmsVariables } from '../_kit/edms/variables.ts';
import { variables } from '../_kit/variables.ts';
import { readAddresses } from './addresses.ts';

/** What one subgraph in its own process needs to know. */
export interface SubgraphConfig {
  readonly subgraph: string;
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly audit: AuditConfig;
  readonly edms: EdmsConfig;
  readonly secret: string;
  /** The other subgraphs, asked whether what a write names exists; may be empty. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly timeoutMs: number;
  readonly now: () => Date;
  readonly logLevel: string;
  readonly shutdownTimeoutMs: number;
}

const table = {
  PORT: { ...variables.PORT, fallback: '4001' },
  HOST: variables.HOST,
  DATABASE_URL: variables.DATABASE_URL,
  AUDIT_FOLDER: variables.AUDIT_FOLDER,
  AUDIT_KEY_FILE: variables.AUDIT_KEY_FILE,
  ...edmsVariables,
  SUBGRAPHS: variables.SUBGRAPHS,
  SUBGRAPH_SECRET: variables.SUBGRAPH_SECRET,
  SUBGRAPH_TIMEOUT_MS: variables.SUBGRAPH_TIMEOUT_MS,
  CLOCK: variables.CLOCK,
  LOG_LEVEL: variables.LOG_LEVEL,
  SHUTDOWN_TIMEOUT_MS: variables.SHUTDOWN_TIMEOUT_MS,
  NODE_ENV: variables.NODE_ENV,
};

/**
 * @param subgraph as named on the command line
 * @param known the subgraphs there are
 * @throws {ConfigError} naming every fault
 */
export function readSubgraphConfig(
  subgraph: string | undefined,
  known: readonly string[],
  environment: Environment = process.env,
): SubgraphConfig {
  const reader = new ConfigReader(environment);
  const values = reader.read(table);
  const name = subgraph ?? '';
  if (!known.includes(name)) reader.fault(`"${name}" is not a subgraph: name one of ${known.join(', ')}`);
  if (values.SUBGRAPH_SECRET === undefined && !reader.faults.some((fault) => fault.startsWith('SUBGRAPH_SECRET')))
    reader.fault('SUBGRAPH_SECRET is needed: the gateway signs its requests with it');
  const addresses = new Map(readAddresses(reader, values.SUBGRAPHS, known));
  addresses.delete(name);
  return reader.finish({
    subgraph: name,
    port: values.PORT,
    host: values.HOST,
    databaseUrl: reader.databaseUrls([name], values.DATABASE_URL).get(name) ?? values.DATABASE_URL,
    audit: readAuditConfig(reader, values),
    edms: readEdmsConfig(reader, values),
    secret: values.SUBGRAPH_SECRET ?? '',
    addresses,
    timeoutMs: values.SUBGRAPH_TIMEOUT_MS,
    now: reader.clock(values),
    logLevel: values.LOG_LEVEL,
    shutdownTimeoutMs: values.SHUTDOWN_TIMEOUT_MS,
  });
}
