import { readGatewayConfig } from '../../gateway/config.ts';
import { readSubgraphConfig } from '../../subgraphs/_http/config.ts';
import { ConfigError } from '../../subgraphs/_kit/config.ts';
import { emulated } from '../../subgraphs/_kit/edms/config.ts';
import { withFiles } from '../support/scratch-folder.ts';
import { variables } from '../../subgraphs/_kit/variables.ts';

const names = ['treaties', 'bodies'];
const secret = 'x'.repeat(32);

function faultsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
  }
  return [];
}

it('needs nothing to be set', () => {
  const { now, ...config } = readGatewayConfig(names, {});
  expect(config).toEqual({
    port: 4000,
    host: '127.0.0.1',
    databaseUrls: new Map([
      ['treaties', 'sqlite:data'],
      ['bodies', 'sqlite:data'],
    ]),
    audit: { folder: 'data/audit', keyFile: 'data/audit/audit-key.pem' },
    edms: emulated,
    remote: null,
    subgraphTimeoutMs: 5000,
    maxBodyBytes: 1_000_000,
    limits: {
      cost: 100_000,
      tokens: 10_000,
      selections: 10_000,
      depth: 50,
      aliases: 100,
      fieldPairs: 100_000,
      directives: 50,
      rootFields: 20,
      introspection: 40_000,
    },
    patience: {
      headerBytes: 16_384,
      headersMs: 10_000,
      bodyMs: 10_000,
      requestMs: 600_000,
      idleMs: 65_000,
      operationMs: 15_000,
      connections: 5_000,
    },
    budget: { cost: 1_000_000, redisUrl: null },
    corsOrigins: [],
    hstsSeconds: 0,
    trustedProxies: [],
    trustedDocumentsOnly: false,
    identity: {
      issuer: expect.objectContaining({ issuer: expect.stringContaining('development') as string }) as object,
      apiKeysFile: 'data/api-keys.json',
    },
    partners: null,
    logLevel: 'info',
    shutdownTimeoutMs: 10_000,
  });
  expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(1_000);
});

it('takes an empty variable for an unset one', () => {
  expect(readGatewayConfig(names, { PORT: '', SUBGRAPHS: '', CLOCK: '' }).port).toBe(4000);
});

it('gives a subgraph a database of its own', () => {
  const { databaseUrls } = readGatewayConfig(names, {
    DATABASE_URL: 'sqlite:a',
    BODIES_DATABASE_URL: 'mysql://u:p@db:3306',
  });
  expect(databaseUrls).toEqual(
    new Map([
      ['treaties', 'sqlite:a'],
      ['bodies', 'mysql://u:p@db:3306'],
    ]),
  );
});

it('freezes the clock, but not in production', () => {
  expect(readGatewayConfig(names, { CLOCK: '2026-11-22T09:00:00+05:00' }).now()).toEqual(
    new Date('2026-11-22T04:00:00Z'),
  );
  expect(faultsOf(() => readGatewayConfig(names, { CLOCK: '2026-11-22T09:00:00Z', NODE_ENV: 'production' }))).toEqual([
    'CLOCK is set while NODE_ENV=production',
  ]);
});

it('takes the addresses of all subgraphs together with the secret', () => {
  const SUBGRAPHS = 'treaties=http://a:4001/graphql, bodies=https://b/graphql';
  expect(readGatewayConfig(names, { SUBGRAPHS, SUBGRAPH_SECRET: secret }).remote).toEqual({
    addresses: new Map([
      ['treaties', 'http://a:4001/graphql'],
      ['bodies', 'https://b/graphql'],
    ]),
    secret,
  });
  expect(faultsOf(() => readGatewayConfig(names, { SUBGRAPHS }))).toEqual([
    'SUBGRAPH_SECRET is needed together with SUBGRAPHS',
  ]);
  expect(faultsOf(() => readGatewayConfig(names, { SUBGRAPHS: 'bodies=http://b', SUBGRAPH_SECRET: secret }))).toEqual([
    'SUBGRAPHS has no address for treaties',
  ]);
});

it('believes tokens of one provider that is wholly named, of the development issuer, or in production of nobody', () => {
  const oidc = { OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'hub', OIDC_JWKS_URL: 'https://id.example/keys' };
  const issuerIn = (environment: Record<string, string>) => readGatewayConfig(names, environment).identity.issuer;
  expect(issuerIn(oidc)).toMatchObject({ issuer: 'https://id.example', audience: 'hub' });
  expect(issuerIn({ NODE_ENV: 'production', ...oidc })).toMatchObject({ issuer: 'https://id.example' });
  expect(issuerIn({ NODE_ENV: 'production' })).toBeNull();
  expect(faultsOf(() => readGatewayConfig(names, { OIDC_ISSUER: 'https://id.example' }))).toEqual([
    'OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URL are needed together',
  ]);
  expect(faultsOf(() => readGatewayConfig(names, { ...oidc, OIDC_JWKS_URL: 'file:///keys' }))).toEqual([
    'OIDC_JWKS_URL=… is not an http(s) address',
  ]);
});

it('believes only proxies that are addresses or networks', () => {
  const trusted = (TRUSTED_PROXIES: string) => readGatewayConfig(names, { TRUSTED_PROXIES }).trustedProxies;
  expect(trusted('loopback, 10.0.0.0/8,2001:db8::/32,203.0.113.7')).toEqual([
    ...['loopback', '10.0.0.0/8', '2001:db8::/32', '203.0.113.7'],
  ]);
  for (const wrong of ['proxy.example', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', 'loopback,', 'true', '1'])
    expect([wrong, faultsOf(() => trusted(wrong))]).toEqual([
      wrong,
      [`TRUSTED_PROXIES=${JSON.stringify(wrong)} names something that is no address or network`],
    ]);
});

it('lets only origins ask from a browser', () => {
  const origins = (CORS_ORIGINS: string) => readGatewayConfig(names, { CORS_ORIGINS }).corsOrigins;
  expect(origins('https://a.example, http://localhost:3000')).toEqual(['https://a.example', 'http://localhost:3000']);
  for (const wrong of ['*', 'null', 'a.example', 'https://a.example/', 'https://a.example/x', 'file://'])
    expect(faultsOf(() => origins(wrong))).toHaveLength(1);
});

it('reads a secret from a file, and says what is wrong with it but not what is in it', async () => {
  await withFiles({ secret: `${secret}\n`, short: 'hunter2', url: 'mysql://u:hunter2@db:3306\n' }, (folder) => {
    const file = (name: string) => `${folder}/${name}`;
    const config = readGatewayConfig(names, {
      SUBGRAPHS: 'treaties=http://a,bodies=http://b',
      SUBGRAPH_SECRET_FILE: file('secret'),
      BODIES_DATABASE_URL_FILE: file('url'),
    });
    expect([config.remote?.secret, config.databaseUrls.get('bodies')]).toEqual([secret, 'mysql://u:hunter2@db:3306']);
    expect(readSubgraphConfig('bodies', names, { SUBGRAPH_SECRET_FILE: file('secret') }).secret).toBe(secret);
    const wrong = [
      { SUBGRAPH_SECRET_FILE: file('short') },
      { SUBGRAPH_SECRET_FILE: file('none') },
      { DATABASE_URL_FILE: file('short') },
      { SUBGRAPH_SECRET: secret, SUBGRAPH_SECRET_FILE: file('secret') },
    ].map((environment) => faultsOf(() => readGatewayConfig(names, environment)));
    expect(wrong).toEqual([
      ['SUBGRAPH_SECRET=… is shorter than 32 characters'],
      [`SUBGRAPH_SECRET_FILE=${JSON.stringify(file('none'))} can't be read`],
      ['DATABASE_URL=… is neither sqlite:<folder> nor mysql://user:password@host:3306'],
      ['SUBGRAPH_SECRET and SUBGRAPH_SECRET_FILE are both set'],
    ]);
  });
});

it('gives clients a budget that holds the largest query, or none', () => {
  const budget = (environment: Record<string, string>) => readGatewayConfig(names, environment).budget;
  expect(budget({ CLIENT_BUDGET: '0' })).toBeNull();
  expect(budget({ REDIS_URL: 'redis://h:6379' })).toEqual({ cost: 1_000_000, redisUrl: 'redis://h:6379' });
  expect(faultsOf(() => budget({ CLIENT_BUDGET: '99', MAX_COST: '100' }))).toEqual([
    'CLIENT_BUDGET is less than MAX_COST: one allowed query would never be answered',
  ]);
  expect(faultsOf(() => budget({ REDIS_URL: 'http://user:hunter2@h' }))).toEqual([
    'REDIS_URL=… is not a redis(s) address',
  ]);
});

it('lists every fault at once, and no secret', () => {
  const environment = {
    PORT: '70000',
    HOST: 'a b',
    DATABASE_URL: 'postgres://u:hunter2@db',
    SUBGRAPHS: 'treaties=ftp://x,planets=http://p,bodies',
    SUBGRAPH_SECRET: 'hunter2',
    SUBGRAPH_TIMEOUT_MS: '0',
    CLOCK: 'yesterday',
    LOG_LEVEL: 'loud',
    SHUTDOWN_TIMEOUT_MS: '-1',
  };
  const faults = faultsOf(() => readGatewayConfig(names, environment));
  expect(faults.map((fault) => fault.split(/[=:]/)[0])).toEqual([
    ...[
      'PORT',
      'HOST',
      'DATABASE_URL',
      'SUBGRAPH_SECRET',
      'SUBGRAPH_TIMEOUT_MS',
      'CLOCK',
      'LOG_LEVEL',
      'SHUTDOWN_TIMEOUT_MS',
    ],
    ...['SUBGRAPHS', 'SUBGRAPHS', 'SUBGRAPHS'],
  ]);
  expect(faults.join()).not.toContain('hunter2');
});

it('has a subgraph of its own process listen on 4001, and need its name and the secret', () => {
  expect(readSubgraphConfig('treaties', names, { SUBGRAPH_SECRET: secret })).toMatchObject({
    port: 4001,
    subgraph: 'treaties',
  });
  expect(faultsOf(() => readSubgraphConfig('planets', names, {}))).toEqual([
    '"planets" is not a subgraph: name one of treaties, bodies',
    'SUBGRAPH_SECRET is needed: the gateway signs its requests with it',
  ]);
});

it('describes every variable', () => {
  for (const { description } of Object.values(variables)) expect(description).toMatch(/^.{20,}\.$/);
});
