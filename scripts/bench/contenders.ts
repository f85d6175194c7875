import { createServer } from 'node:net';
import { once } from 'node:events';
import type { QuestionName } from './options.ts';
import { Contender } from './contender.ts';

const names = ['treaties', 'bodies', 'reports', 'publications'];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** What the hub is measured against: every package as its documentation has it. */
export const stock = 'stock Apollo gateway over HTTP, TypeORM';
/** The same gateway and servers in front of the hub's subgraphs: what one process spares, without what its SQL does. */
export const stockOverHub = "stock Apollo gateway over HTTP, the hub's subgraphs";

const at = (port: number) => `http://127.0.0.1:${port}`;

export const guarded = 'hub, one process';
/** What of the hub's work is access control shows beside this one. */
export const unguarded = 'hub, one process, no access control';

/** Everything that is measured, over the same SQLite files in `folder`. */
export async function contenders(folder: string, question: QuestionName): Promise<Contender[]> {
  const quiet = { LOG_LEVEL: 'silent', NODE_ENV: 'production', DATABASE_URL: `sqlite:${folder}`, SUBGRAPHS: '' };
  if (question === 'conditions') return [await oneProcess(quiet)];
  const both = [await oneProcess(quiet), await oneProcess(quiet, unguarded, 'unguarded.js')];
  if (question === 'access') return both;
  const hubs = [...both, await separate(quiet)];
  // Nobody else searches.
  if (question === 'search') return hubs;
  return [...hubs, ...(await stocks(quiet, folder)), await handwritten(folder)];
}

type Env = Readonly<Record<string, string>>;

async function oneProcess(env: Env, name = guarded, script = '../../gateway/main.js'): Promise<Contender> {
  const port = await freePort();
  return new Contender(name, at(port), [{ script, env: { ...env, PORT: String(port) } }]);
}

async function separate(env: Env): Promise<Contender> {
  const SUBGRAPH_SECRET = 'a secret for the benchmark only, 32+';
  const ports = await Promise.all(names.map(freePort));
  const SUBGRAPHS = names.map((name, index) => `${name}=${at(ports[index] ?? 0)}/graphql`).join(',');
  const subgraphs = names.map((name, index) => {
    const own = { ...env, SUBGRAPH_SECRET, SUBGRAPHS, PORT: String(ports[index]) };
    return { script: '../../subgraphs/main.js', args: [name], env: own };
  });
  const port = await freePort();
  const gateway = { script: '../../gateway/main.js', env: { ...env, SUBGRAPH_SECRET, SUBGRAPHS, PORT: String(port) } };
  return new Contender('hub, separate processes', at(port), [...subgraphs, gateway]);
}

async function stocks(env: Env, folder: string): Promise<Contender[]> {
  return [
    await behindStockGateway(stock, 'stock/subgraph.js', folder, env),
    await behindStockGateway(stockOverHub, 'stock/hub-subgraph.js', `sqlite:${folder}`, env),
  ];
}

async function behindStockGateway(title: string, script: string, data: string, env: Env): Promise<Contender> {
  const ports = await Promise.all(names.map(freePort));
  const subgraphs = names.map((name, index) => ({ script, args: [name, String(ports[index]), data], env }));
  const addresses = names.map((name, index) => `${name}=${at(ports[index] ?? 0)}`);
  const port = await freePort();
  const gateway = { script: 'stock/gateway.js', args: [String(port), ...addresses], env };
  return new Contender(title, at(port), [...subgraphs, gateway]);
}

async function handwritten(folder: string): Promise<Contender> {
  const port = await freePort();
  return new Contender('hand-written SQL', at(port), [
    { script: 'handwritten/main.js', args: [String(port), folder], env: {} },
  ]);
}
