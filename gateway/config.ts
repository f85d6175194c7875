import { readAddresses } from '../subgraphs/_http/addresses.ts';
import { readAuditConfig, type AuditConfig } from '../subgraphs/_kit/audit/config.ts';
import { ConfigReader, type Environment } from '../subgraphs/_kit/config.ts';
import { readEdmsConfig, type EdmsConfig } from '../subgraphs/_kit/edms/config.ts';
import { variables } from '../subgraphs/_kit/variables.ts';
import type { Patience } from './http/server.ts';
import type { BudgetConfig } from './limits/budget.ts';
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
  /** Where they state how far their record has come. */
  readonly audit: AuditConfig;
  /** How messages leave the subgraphs that run in this process. */
  readonly edms: EdmsConfig;
  /** Where the subgraphs answer, when they run in their own processes; null: they run in this one. */
  readonly remote: { readonly addresses: ReadonlyMap<string, string>; readonly secret: string } | null;
  readonly subgraphTimeoutMs: number;
  readonly maxBodyBytes: number;
  readonly limits: QueryLimits;
  readonly patience: Patience;
  readonly budget: BudgetConfig | null;
  readonly corsOrigins: readonly string[];
  readonly hstsSeconds: number;
  readonly trustedProxies: readonly string[];
  readonly trustedDocumentsOnly: boolean;
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
    audit: readAuditConfig(reader, values),
    edms: readEdmsConfig(reader, values),
    remote: readRemote(reader, values, subgraphs),
    subgraphTimeoutMs: values.SUBGRAPH_TIMEOUT_MS,
    maxBodyBytes: values.MAX_BODY_BYTES,
    limits: limitsIn(values),
    patience: {
      headerBytes: values.MAX_HEADER_BYTES,
      headersMs: values.HEADERS_TIMEOUT_MS,
      bodyMs: values.BODY_TIMEOUT_MS,
      requestMs: values.REQUEST_TIMEOUT_MS,
      idleMs: values.IDLE_TIMEOUT_MS,
      operationMs: values.OPERATION_TIMEOUT_MS,
      connections: values.MAX_CONNECTIONS,
    },
    budget: readBudget(reader, values),
    corsOrigins: values.CORS_ORIGINS ?? [],
    hstsSeconds: values.HSTS_SECONDS,
    trustedProxies: values.TRUSTED_PROXIES ?? [],
    trustedDocumentsOnly: values.TRUSTED_DOCUMENTS_ONLY,
    identity: readIdentityConfig(reader, values),
    partners:
      values.PARTNERS_FILE === undefined ? null : { file: values.PARTNERS_FILE, refreshMs: values.PARTNERS_REFRESH_MS },
    now: reader.clock(values),
    logLevel: values.LOG_LEVEL,
    shutdownTimeoutMs: values.SHUTDOWN_TIMEOUT_MS,
  });
}

type LimitVariable =
  `MAX_${'COST' | 'TOKENS' | 'SELECTIONS' | 'DEPTH' | 'ALIASES' | 'FIELD_PAIRS' | 'DIRECTIVES' | 'ROOT_FIELDS' | 'INTROSPECTION'}`;

function limitsIn(values: Readonly<Record<LimitVariable, number>>): QueryLimits {
  return {
    cost: values.MAX_COST,
    tokens: values.MAX_TOKENS,
    selections: values.MAX_SELECTIONS,
    depth: values.MAX_DEPTH,
    aliases: values.MAX_ALIASES,
    fieldPairs: values.MAX_FIELD_PAIRS,
    directives: values.MAX_DIRECTIVES,
    rootFields: values.MAX_ROOT_FIELDS,
    introspection: values.MAX_INTROSPECTION,
  };
}

function readBudget(
  reader: ConfigReader,
  {
    CLIENT_BUDGET: cost,
    MAX_COST: largest,
    REDIS_URL: redisUrl,
  }: { CLIENT_BUDGET: number; MAX_COST: number; REDIS_URL?: string },
): BudgetConfig | null {
  if (cost === 0) return null;
  if (cost < largest) reader.fault('CLIENT_BUDGET is less than MAX_COST: one allowed query would never be answered');
  return { cost, redisUrl: redisUrl ?? null };
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
