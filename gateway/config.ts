import { readAddresses } from '../subgraphs/_http/addresses.ts';
import { ConfigReader, variables, type Environment } from '../subgraphs/_kit/config.ts';
import type { QueryLimits } from './plugins/limits.ts';
import { readIdentityConfig, type IdentityConfig } from './identity/config.ts';

export interface PartnersConfig {
  readonly file: string;
  readonly refreshMs: number;
}

export interface GatewayConfig {
  readonly port: number;
  readonly host: string;
  /** Where each subgraph keeps its tables, when it runs in this process. */
  readonly databaseUrls: ReadonlyMap<string, string>;
  /** Where the subgraphs answer, when they run in their own processes; null: they run in this one. */
  readonly remote: { readonly addresses: ReadonlyMap<string, string>; readonly secret: string } | null;
  readonly subgraphTimeoutMs: number;
  readonly maxBodyBytes: number;
  readonly limits: QueryLimits;
  readonly identity: IdentityConfig;
  /** Null where no partner can join. */
  readonly partners: PartnersConfig | null;
  readonly now: () => Date;
  readonly logLevel: string;
  readonly shutdownTimeoutMs: number;
}

/**
 * @param subgraphs names of the subgraphs there are
 * @throws {ConfigError} naming every fault
 */
export function readGatewayConfig(subgraphs: readonly string[], environment: Environment = process.env): GatewayConfig {
  const reader = new ConfigReader(environment);
  const values = reader.read(variables);
  return reader.finish({
    port: values.PORT,
    host: values.HOST,
    databaseUrls: reader.databaseUrls(subgraphs, values.DATABASE_URL),
    remote: readRemote(reader, values, subgraphs),
    subgraphTimeoutMs: values.SUBGRAPH_TIMEOUT_MS,
    maxBodyBytes: values.MAX_BODY_BYTES,
    limits: {
      cost: values.MAX_COST,
      aliases: values.MAX_ALIASES,
      directives: values.MAX_DIRECTIVES,
      rootFields: values.MAX_ROOT_FIELDS,
    },
    identity: readIdentityConfig(reader, values),
    partners:
      values.PARTNERS_FILE === undefined ? null : { file: values.PARTNERS_FILE, refreshMs: values.PARTNERS_REFRESH_MS },
    now: reader.clock(values),
    logLevel: values.LOG_LEVEL,
    shutdownTimeoutMs: values.SHUTDOWN_TIMEOUT_MS,
  });
}

function readRemote(
  reader: ConfigReader,
  values: { SUBGRAPHS?: string; SUBGRAPH_SECRET?: string },
  subgraphs: readonly string[],
): GatewayConfig['remote'] {
  if (values.SUBGRAPHS === undefined) return null;
  const faultsBefore = reader.faults.length;
  const addresses = readAddresses(reader, values.SUBGRAPHS, subgraphs);
  const missing = subgraphs.filter((name) => !addresses.has(name));
  if (missing.length > 0 && reader.faults.length === faultsBefore) {
    reader.fault(`SUBGRAPHS has no address for ${missing.join(', ')}`);
  }
  if (values.SUBGRAPH_SECRET === undefined && !reader.faults.some((fault) => fault.startsWith('SUBGRAPH_SECRET'))) {
    reader.fault('SUBGRAPH_SECRET is needed together with SUBGRAPHS');
  }
  return { addresses, secret: values.SUBGRAPH_SECRET ?? '' };
}

/** The gateway reports to Apollo unless told not to, and reads this when it is constructed. */
export function disableTelemetry(): void {
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
}
