import { z } from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;

/** One environment variable: what it means, how it is checked. Documentation and code read the same table. */
export interface Variable<T = unknown> {
  readonly description: string;
  /** As it would be written in the environment; none: unset means `undefined`. */
  readonly fallback?: string;
  readonly schema: z.ZodType<T, string | undefined>;
}

export type VariableTable = Readonly<Record<string, Variable>>;

type Values<Table extends VariableTable> = {
  readonly [Name in keyof Table]: Table[Name] extends Variable<infer T> ? T : never;
};

/** The environment does not make a configuration; `faults` lists everything that is wrong with it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly string[]) {
    super(['The configuration has faults; nothing was started.', ...faults.map((fault) => `  - ${fault}`)].join('\n'));
  }
}

function variable<T>(definition: Variable<T>): Variable<T> {
  return definition;
}

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, 'is not a whole number')
    .transform(Number)
    .refine((value) => value >= min && value <= max, `is not between ${min} and ${max}`);

const databaseUrl = z.string().refine(isDatabaseUrl, 'is neither sqlite:<folder> nor mysql://user:password@host:3306');

function isDatabaseUrl(value: string): boolean {
  if (value.startsWith('sqlite:')) return value.length > 'sqlite:'.length;
  return /^(mysql|mariadb):\/\/[^/]/.test(value) && URL.canParse(value);
}

/** Every variable that a process of the hub reads, except `<SUBGRAPH>_DATABASE_URL`. */
export const variables = {
  PORT: variable({
    description: 'The TCP port to listen on; 0 takes a free one. A subgraph in its own process takes 4001 by default.',
    fallback: '4000',
    schema: wholeNumber(0, 65_535),
  }),
  HOST: variable({
    description: 'The address to listen on; 0.0.0.0 for all of this machine.',
    fallback: '127.0.0.1',
    schema: z.string().regex(/^[\w.:-]+$/, 'is not a host name or an IP address'),
  }),
  DATABASE_URL: variable({
    description:
      'Where the tables are: `sqlite:<folder>` or `mysql://user:password@host:3306`. ' +
      '`TREATIES_DATABASE_URL` and so on set it for one subgraph.',
    fallback: 'sqlite:data',
    schema: databaseUrl,
  }),
  SUBGRAPHS: variable({
    description:
      'Addresses of subgraphs that run in their own processes: `treaties=http://host:4001/graphql,…`. Unset: all run in this one.',
    schema: z.string().optional(),
  }),
  SUBGRAPH_SECRET: variable({
    description:
      'Signs the internal token between the gateway and the subgraphs; at least 32 characters, the same everywhere.',
    schema: z.string().min(32, 'is shorter than 32 characters').optional(),
  }),
  SUBGRAPH_TIMEOUT_MS: variable({
    description:
      'How long one fetch from a subgraph may take, connecting included, before its part of the answer is given up.',
    fallback: '5000',
    schema: wholeNumber(1, 600_000),
  }),
  MAX_BODY_BYTES: variable({
    description: 'The largest request body that the gateway reads; a larger one is answered 413.',
    fallback: '1000000',
    schema: wholeNumber(1_000, 100_000_000),
  }),
  MAX_COST: variable({
    description:
      'The objects that one answer may hold, by the sizes of the pages that its query asks for; a larger query is answered 400.',
    fallback: '100000',
    schema: wholeNumber(1, 1_000_000_000),
  }),
  MAX_ALIASES: variable({
    description: 'The aliases that one query may have.',
    fallback: '100',
    schema: wholeNumber(0, 1_000_000),
  }),
  MAX_DIRECTIVES: variable({
    description: 'The directives that one query may have, all together.',
    fallback: '50',
    schema: wholeNumber(1, 1_000_000),
  }),
  MAX_ROOT_FIELDS: variable({
    description: 'The fields of Query or Mutation that one query may ask for.',
    fallback: '20',
    schema: wholeNumber(1, 1_000_000),
  }),
  OIDC_ISSUER: variable({
    description:
      'The OpenID provider whose tokens are accepted, as their claim `iss` names it; with OIDC_AUDIENCE and OIDC_JWKS_URL. ' +
      'Unset: tokens of `npm run token`, and none with NODE_ENV=production.',
    schema: z.string().optional(),
  }),
  OIDC_AUDIENCE: variable({
    description: 'How the claim `aud` of a token must name this hub.',
    schema: z.string().optional(),
  }),
  OIDC_JWKS_URL: variable({
    description:
      'Where the provider publishes its keys (JWKS); asked when a token comes, and again for a key it has not.',
    schema: z.url({ protocol: /^https?$/, error: 'is not an http(s) address' }).optional(),
  }),
  API_KEYS_FILE: variable({
    description: 'The keys of machines, written by `npm run api-key`. Unset: `api-keys.json` in the data folder.',
    schema: z.string().optional(),
  }),
  PARTNERS_FILE: variable({
    description:
      'The subgraphs of partners that join the graph (JSON, see docs/partners.md); a change counts without a restart. Unset: none can.',
    schema: z.string().optional(),
  }),
  PARTNERS_REFRESH_MS: variable({
    description: 'How often each of them is asked whether its schema has changed.',
    fallback: '30000',
    schema: wholeNumber(1_000, 86_400_000),
  }),
  CLOCK: variable({
    description:
      'Freezes the clock at a moment with an offset, for tests and demonstrations. Refused with NODE_ENV=production.',
    schema: z.iso
      .datetime({ offset: true, error: 'is not a moment such as 2026-11-22T09:00:00+05:00' })
      .transform((text) => new Date(text))
      .optional(),
  }),
  LOG_LEVEL: variable({
    description: 'The least level that is logged: fatal, error, warn, info, debug, trace or silent.',
    fallback: 'info',
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'is not a level of the log',
    }),
  }),
  SHUTDOWN_TIMEOUT_MS: variable({
    description: 'How long requests in flight may take to finish after SIGTERM or SIGINT.',
    fallback: '10000',
    schema: wholeNumber(0, 600_000),
  }),
  NODE_ENV: variable({
    description: '`production` refuses CLOCK and the tokens of `npm run token`.',
    schema: z.string().optional(),
  }),
} satisfies VariableTable;

/** Values read so far and everything that is wrong with them; `finish` is the one place that throws. */
export class ConfigReader {
  readonly faults: string[] = [];

  constructor(private readonly environment: Environment) {}

  /** An empty value counts as unset, as compose files write it. */
  read<Table extends VariableTable>(table: Table): Values<Table> {
    const entries = Object.entries(table).map(([name, definition]) => {
      const given = this.environment[name] || undefined;
      const { success, data, error } = definition.schema.safeParse(given ?? definition.fallback);
      if (!success) this.fault(`${name}=${isSecret(name) ? '…' : JSON.stringify(given)} ${error.issues[0]?.message}`);
      return [name, data];
    });
    return Object.fromEntries(entries) as Values<Table>;
  }

  /** `TREATIES_DATABASE_URL` where it is set, else `DATABASE_URL`, for each subgraph. */
  databaseUrls(subgraphs: readonly string[], common: string): ReadonlyMap<string, string> {
    return new Map(
      subgraphs.map((subgraph) => {
        const name = `${subgraph.toUpperCase().replaceAll('-', '_')}_DATABASE_URL`;
        const own = this.read({ [name]: { description: '', schema: databaseUrl.optional() } })[name];
        return [subgraph, own ?? common];
      }),
    );
  }

  /** A frozen clock where `CLOCK` is set. */
  clock(values: { CLOCK?: Date; NODE_ENV?: string }): () => Date {
    const { CLOCK: frozen, NODE_ENV: environment } = values;
    if (frozen && environment === 'production') this.fault('CLOCK is set while NODE_ENV=production');
    return frozen ? () => new Date(frozen) : () => new Date();
  }

  fault(fault: string): void {
    this.faults.push(fault);
  }

  finish<T>(config: T): T {
    if (this.faults.length > 0) throw new ConfigError(this.faults);
    return config;
  }
}

function isSecret(name: string): boolean {
  return name.endsWith('_SECRET') || name.endsWith('_URL');
}
