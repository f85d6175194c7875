import { createServer } from 'node:net';
import { machine } from '../../support/machine.ts';
import { asker, type Ask } from '../../support/ask.ts';
import { launchHub, launchSubgraph, names, secret } from '../../e2e/support/hub.ts';
import { auditFolderOf } from '../../support/audit-folder.ts';
import { Program } from './program.ts';

/** A hub over real processes. */
export interface Topology {
  readonly url: string;
  readonly ask: Ask;
  /** Of whoever asks: an account that sees all. */
  readonly headers: Readonly<Record<string, string>>;
  /** What answers the fields of a subgraph: in one process the hub itself. */
  owner(subgraph: string): Program;
  /** What clients talk to. */
  readonly front: Program;
  /** Every process that can be killed. */
  readonly programs: readonly Program[];
}

type Environment = Record<string, string>;

/** Machines under test are busy: what is not about time must not fail for lack of it. */
const patient = { SUBGRAPH_TIMEOUT_MS: '20000', LOG_LEVEL: 'warn' };

/** The hub as `npm start` runs it. */
export async function oneProcess(databaseUrl: string, environment: Environment = {}): Promise<Topology> {
  const PORT = await stablePort();
  const client = machine();
  const shared = {
    ...patient,
    ...client.environment,
    DATABASE_URL: databaseUrl,
    AUDIT_FOLDER: auditFolderOf(databaseUrl),
    PORT,
    ...environment,
  };
  const hub = new Program('hub', () => launchHub(shared));
  await hub.start();
  return describeTopology(PORT, hub, [hub], () => hub, client.headers);
}

/** Four subgraphs and a gateway, each a process of its own. */
export async function separateProcesses(databaseUrl: string, environment: Environment = {}): Promise<Topology> {
  const ports = new Map<string, string>();
  for (const name of names) ports.set(name, await stablePort());
  const SUBGRAPHS = [...ports].map(([name, port]) => `${name}=http://127.0.0.1:${port}/graphql`).join();
  const client = machine();
  const own = { ...client.environment, AUDIT_FOLDER: auditFolderOf(databaseUrl) };
  const shared = { ...patient, ...own, SUBGRAPHS, SUBGRAPH_SECRET: secret, ...environment };
  const subgraphs = names.map((name) => {
    const own = { ...shared, DATABASE_URL: databaseUrl, PORT: ports.get(name) ?? '' };
    return new Program(name, () => launchSubgraph(name, own));
  });
  const PORT = await stablePort();
  const gateway = new Program('gateway', () => launchHub({ ...shared, PORT }));
  // Treaties first: the others ask it whether the treaties of their default data exist.
  await subgraphs[0]?.start();
  await Promise.all([...subgraphs.slice(1), gateway].map((program) => program.start()));
  const owner = (name: string): Program => subgraphs.find((each) => each.name === name) ?? gateway;
  return describeTopology(PORT, gateway, [...subgraphs, gateway], owner, client.headers);
}

function describeTopology(
  port: string,
  front: Program,
  programs: readonly Program[],
  owner: Topology['owner'],
  headers: Readonly<Record<string, string>>,
): Topology {
  const url = `http://127.0.0.1:${port}`;
  return { url, ask: asker(url, headers), headers, owner, front, programs };
}

/** Below the ports that systems give to clients, so that nobody takes it while its program is down. */
async function stablePort(): Promise<string> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if (await isFree(port)) return String(port);
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
