import { join } from 'node:path';
import { dataFolder } from '../../subgraphs/_kit/database/location.ts';
import { ConfigReader, type Environment } from '../../subgraphs/_kit/config.ts';
import { variables } from '../../subgraphs/_kit/variables.ts';
import { developmentIssuer } from './development-issuer.ts';
import { remoteIssuer, type Issuer } from './issuer.ts';

export interface IdentityConfig {
  /** Null where no tokens are accepted. */
  readonly issuer: Issuer | null;
  readonly apiKeysFile: string;
}

type Values = Pick<
  ReturnType<typeof readValues>,
  'OIDC_ISSUER' | 'OIDC_AUDIENCE' | 'OIDC_JWKS_URL' | 'API_KEYS_FILE' | 'DATABASE_URL' | 'NODE_ENV'
>;

function readValues(reader: ConfigReader) {
  return reader.read(variables);
}

/** Whom the gateway recognises; faults go to `reader`. */
export function readIdentityConfig(reader: ConfigReader, values: Values): IdentityConfig {
  return { issuer: issuerOf(values, reader), apiKeysFile: apiKeysFile(values) };
}

/**
 * Where `npm run token` keeps its key.
 * @throws {ConfigError} where the environment is one of production
 */
export function readDevelopmentFolder(environment: Environment = process.env): string {
  const reader = new ConfigReader(environment);
  const values = readValues(reader);
  if (values.NODE_ENV === 'production') reader.fault('npm run token issues no tokens while NODE_ENV=production');
  return reader.finish(dataFolder(values.DATABASE_URL));
}

/** @throws {ConfigError} naming every fault */
export function readApiKeysFile(environment: Environment = process.env): string {
  const reader = new ConfigReader(environment);
  return reader.finish(apiKeysFile(readValues(reader)));
}

function issuerOf(values: Values, reader: ConfigReader): Issuer | null {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_JWKS_URL: keys } = values;
  if (issuer !== undefined && audience !== undefined && keys !== undefined) return remoteIssuer(issuer, audience, keys);
  if ([issuer, audience, keys].some((value) => value !== undefined)) {
    if (!reader.faults.some((fault) => fault.startsWith('OIDC_')))
      reader.fault('OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URL are needed together');
    return null;
  }
  return values.NODE_ENV === 'production' ? null : developmentIssuer(dataFolder(values.DATABASE_URL));
}

function apiKeysFile({ API_KEYS_FILE: file, DATABASE_URL: databaseUrl }: Values): string {
  return file ?? join(dataFolder(databaseUrl), 'api-keys.json');
}
