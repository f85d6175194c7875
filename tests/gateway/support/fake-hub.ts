import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { printSchema, Supergraph } from '@apollo/federation-internals';
import { parse } from 'graphql';
import { pino } from 'pino';
import { readSchemas, type Schemas } from '../../../gateway/contracts/schema-files.ts';
import { startHub } from '../../../gateway/hub.ts';
import type { QueryLimits } from '../../../gateway/plugins/limits.ts';
import type { IdentityConfig } from '../../../gateway/identity/config.ts';
import type { Patience } from '../../../gateway/http/server.ts';
import type { BudgetConfig } from '../../../gateway/limits/budget.ts';
import { GatewayMetrics } from '../../../gateway/metrics.ts';
import { InProcessConnection } from '../../../gateway/sources/in-process.ts';
import type { SubgraphConnection } from '../../../subgraphs/_http/connection.ts';
import { contracts as contractNames } from '../../../subgraphs/_kit/access/contracts.ts';
import type { Subgraph } from '../../../subgraphs/_kit/contract.ts';
import { developmentIssuer } from '../../../gateway/identity/development-issuer.ts';
import { headersOf } from '../../support/accounts.ts';
import { asker } from '../../support/ask.ts';
import { makeFakes, type Fakes } from './fakes.ts';

export interface FakeHubOptions {
  /** Instead of the subgraphs in this process. */
  readonly connections?: readonly SubgraphConnection[];
  readonly timeoutMs?: number;
  readonly maxBodyBytes?: number;
  readonly identity?: IdentityConfig;
  readonly limits?: Partial<QueryLimits>;
  /** What clients of a contract see, where that is not everything. */
  readonly contracts?: Partial<Schemas['contracts']>;
  readonly patience?: Partial<Pick<Patience, 'bodyMs' | 'operationMs'>>;
  readonly budget?: BudgetConfig;
  readonly corsOrigins?: readonly string[];
  readonly hstsSeconds?: number;
  readonly trustedProxies?: readonly string[];
  readonly trustedDocumentsOnly?: boolean;
}

const usualLimits = {
  cost: 100_000,
  tokens: 10_000,
  selections: 10_000,
  depth: 50,
  aliases: 100,
  fieldPairs: 100_000,
  directives: 50,
  rootFields: 20,
  introspection: 30_000,
};

interface Composed {
  readonly supergraphSdl: string;
  /** What clients see of it; fakes say nothing of contracts, so everybody sees all. */
  readonly clientView: string;
}

/** Nearly every test has the same fakes, and composing them takes longer than starting the hub. */
const composedBefore = new Map<string, Composed>();

function compose(subgraphs: readonly Subgraph[]): Composed {
  const services = subgraphs.map((each) => ({ name: each.name, sdl: each.typeDefs() }));
  const key = JSON.stringify(services);
  const known = composedBefore.get(key);
  if (known) return known;
  const { supergraphSdl, errors } = composeServices(
    services.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}` })),
  );
  if (!supergraphSdl) throw new Error(String(errors));
  const clientView = printSchema(Supergraph.build(supergraphSdl).apiSchema());
  const composed = { supergraphSdl, clientView };
  composedBefore.set(key, composed);
  return composed;
}

/** A schema folder as `npm run compose` writes it. */
export function schemaFolderFor(subgraphs: readonly Subgraph[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'hub-schema-'));
  mkdirSync(join(folder, 'subgraphs'));
  mkdirSync(join(folder, 'operations'));
  mkdirSync(join(folder, 'contracts'));
  mkdirSync(join(folder, 'federation'));
  const { supergraphSdl, clientView } = compose(subgraphs);
  writeFileSync(join(folder, 'supergraph.graphql'), supergraphSdl);
  for (const contract of contractNames) {
    writeFileSync(join(folder, `contracts/${contract}.graphql`), clientView);
    writeFileSync(join(folder, `contracts/${contract}.supergraph.graphql`), supergraphSdl);
  }
  writeFileSync(join(folder, 'api.graphql'), 'type Query { treaties: Int }\n');
  writeFileSync(join(folder, 'operations/all-treaties.graphql'), 'query AllTreaties { treaties { title } }\n');
  writeFileSync(
    join(folder, 'operations/first-question.graphql'),
    'query FirstQuestion { treaties { title } } # <first>\n',
  );
  for (const subgraph of subgraphs) {
    writeFileSync(join(folder, `federation/${subgraph.name}.graphql`), subgraph.typeDefs());
    writeFileSync(join(folder, `subgraphs/${subgraph.name}.graphql`), `# ${subgraph.name}\n${subgraph.typeDefs()}`);
  }
  return folder;
}

/** The real gateway over fake subgraphs, listening. */
export async function startFakeHub(options: FakeHubOptions = {}, fakes: Fakes = makeFakes()) {
  const all = Object.values(fakes);
  const connections =
    options.connections ?? all.map((fake) => new InProcessConnection(fake, options.timeoutMs ?? 1_000));
  const accounts = mkdtempSync(join(tmpdir(), 'hub-issuer-'));
  const usual = options.identity ? {} : await headersOf(accounts);
  const logged: Record<string, unknown>[] = [];
  const log = pino(
    { level: 'debug' },
    { write: (line: string) => void logged.push(JSON.parse(line) as Record<string, unknown>) },
  );
  const state = { draining: false };
  const schemaFolder = schemaFolderFor(all);
  const names = all.map(({ name }) => name);
  const { contracts, ...schemas } = readSchemas(schemaFolder, names);
  const hub = await startHub({
    ...schemas,
    contracts: { ...contracts, ...options.contracts },
    schemaFolder,
    connections,
    maxBodyBytes: options.maxBodyBytes ?? 10_000,
    limits: { ...usualLimits, ...options.limits },
    patience: { bodyMs: 10_000, operationMs: 15_000, ...options.patience },
    budget: options.budget ?? null,
    corsOrigins: options.corsOrigins ?? [],
    hstsSeconds: options.hstsSeconds ?? 0,
    trustedProxies: options.trustedProxies ?? [],
    trustedDocumentsOnly: options.trustedDocumentsOnly ?? false,
    identity: options.identity ?? { issuer: developmentIssuer(accounts), apiKeysFile: '/nowhere/api-keys.json' },
    partners: null,
    draining: () => state.draining,
    metrics: new GatewayMetrics(),
    log,
  });
  const server = createServer(hub.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await hub.close();
    rmSync(accounts, { recursive: true, force: true });
  };
  return { ...fakes, url, logged, state, ask: asker(url, usual), accounts, close };
}

export type FakeHub = Awaited<ReturnType<typeof startFakeHub>>;
