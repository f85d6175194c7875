import { isIP } from 'node:net';
import { z } from 'zod';
import { edmsVariables } from './edms/variables.ts';
import { trustVariables } from './trust-variables.ts';
import { variable, wholeNumber, type VariableTable } from './variable.ts';

const yesOrNo = z.enum(['true', 'false'], { error: 'is neither true nor false' }).transform((text) => text === 'true');

/** Separated by commas; spaces around them do not count. */
const list = (fits: (entry: string) => boolean, rule: string) =>
  z
    .string()
    .transform((text) => text.split(',').map((entry) => entry.trim()))
    .refine((entries) => entries.every(fits), rule)
    .optional();

export const databaseUrl = z
  .string()
  .refine(isDatabaseUrl, 'is neither sqlite:<folder> nor mysql://user:password@host:3306');

function isDatabaseUrl(value: string): boolean {
  if (value.startsWith('sqlite:')) return value.length > 'sqlite:'.length;
  return /^(mysql|mariadb):\/\/[^/]/.test(value) && URL.canParse(value);
}

const namedNetworks = new Set(['loopback', 'linklocal', 'uniquelocal']);

function isNetwork(entry: string): boolean {
  const [address = '', prefix, ...more] = entry.split('/');
  if (namedNetworks.has(entry)) return true;
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    more.length === 0 && bits > 0 && (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits))
  );
}

/** As a browser writes it: nothing after the host and port. */
function isOrigin(entry: string): boolean {
  return /^https?:/.test(entry) && URL.canParse(entry) && new URL(entry).origin === entry;
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
      'What one answer may cost, by the objects and the sizes of the pages that its query asks for; a dearer query is answered 400.',
    fallback: '100000',
    schema: wholeNumber(1, 1_000_000_000),
  }),
  MAX_TOKENS: variable({
    description: 'The tokens that one query may have: names, values and signs.',
    fallback: '10000',
    schema: wholeNumber(100, 1_000_000),
  }),
  MAX_SELECTIONS: variable({
    description: 'The selections that one query may come to, each fragment counted wherever it is spread.',
    fallback: '10000',
    schema: wholeNumber(1, 1_000_000),
  }),
  MAX_DEPTH: variable({
    description:
      'How deep a query may nest, through its fragments, and its variables: selections, arguments, lists and objects.',
    fallback: '50',
    schema: wholeNumber(1, 120),
  }),
  MAX_ALIASES: variable({
    description: 'The aliases that one query may have.',
    fallback: '100',
    schema: wholeNumber(0, 1_000_000),
  }),
  MAX_FIELD_PAIRS: variable({
    description: 'The pairs of fields of the same name that one query may have: 447 times one name make 100,000.',
    fallback: '100000',
    schema: wholeNumber(0, 100_000_000),
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
  MAX_INTROSPECTION: variable({
    description: 'The types, fields and other objects of the schema itself that one query may ask for.',
    fallback: '40000',
    schema: wholeNumber(1, 1_000_000_000),
  }),
  OPERATION_TIMEOUT_MS: variable({
    description: 'How long one operation may take as a whole before it is given up and answered 504.',
    fallback: '15000',
    schema: wholeNumber(1, 3_600_000),
  }),
  MAX_HEADER_BYTES: variable({
    description: 'How long the headers of a request may be; longer ones are answered 431.',
    fallback: '16384',
    schema: wholeNumber(1_024, 1_048_576),
  }),
  HEADERS_TIMEOUT_MS: variable({
    description: 'How long the headers of a request may take to arrive; later it is answered 408.',
    fallback: '10000',
    schema: wholeNumber(100, 600_000),
  }),
  BODY_TIMEOUT_MS: variable({
    description: 'How long the body of a GraphQL request may take to arrive; later it is answered 408.',
    fallback: '10000',
    schema: wholeNumber(100, 600_000),
  }),
  REQUEST_TIMEOUT_MS: variable({
    description: 'How long any request may take to arrive, a document too; later it is answered 408.',
    fallback: '600000',
    schema: wholeNumber(1000, 86_400_000),
  }),
  IDLE_TIMEOUT_MS: variable({
    description: 'How long a connection is kept for the next request.',
    fallback: '65000',
    schema: wholeNumber(100, 3_600_000),
  }),
  MAX_CONNECTIONS: variable({
    description: 'The connections that the gateway holds at a time; further ones are closed at once.',
    fallback: '5000',
    schema: wholeNumber(1, 1_000_000),
  }),
  CLIENT_BUDGET: variable({
    description:
      'What the requests of one client may cost in a minute, all together, or 0 for no such limit; more is answered 429. ' +
      'A client is an account, a key, or for the public an address.',
    fallback: '1000000',
    schema: wholeNumber(0, 1_000_000_000_000),
  }),
  REDIS_URL: variable({
    description:
      'Where several gateways keep the budgets of clients together: `redis://user:password@host:6379`. Unset: each counts for itself.',
    schema: z.url({ protocol: /^rediss?$/, error: 'is not a redis(s) address' }).optional(),
  }),
  TRUSTED_PROXIES: variable({
    description:
      'Whose header `x-forwarded-for` is believed: addresses, networks such as 10.0.0.0/8, or loopback, linklocal, uniquelocal. Unset: nobody’s.',
    schema: list(isNetwork, 'names something that is no address or network'),
  }),
  CORS_ORIGINS: variable({
    description:
      'Whose pages may ask from a browser: origins such as https://dashboard.example. Unset: the hub’s own only.',
    schema: list(isOrigin, 'names something that is no origin such as https://dashboard.example'),
  }),
  HSTS_SECONDS: variable({
    description: 'How long browsers are told to come by HTTPS only, where a proxy provides it; 0 tells them nothing.',
    fallback: '0',
    schema: wholeNumber(0, 63_072_000),
  }),
  TRUSTED_DOCUMENTS_ONLY: variable({
    description:
      '`true` answers nothing at `/graphql` and `/export` but the operations in `schema/operations`, sent as their text or its SHA-256; all else is answered 403. `/federation` goes on answering the gateways of partners.',
    fallback: 'false',
    schema: yesOrNo,
  }),
  ...trustVariables,
  ...edmsVariables,
  CLOCK: variable({
    description:
      'Freezes the clock at a moment with an offset, for tests and demonstrations. Recorded time never goes back: over data that were written later, commands are dated as what was written last. Refused with NODE_ENV=production.',
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
    description:
      '`production` refuses CLOCK and the tokens of `npm run token`, and has no stand-in for the document management system.',
    schema: z.string().optional(),
  }),
} satisfies VariableTable;
