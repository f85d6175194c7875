import { headersOf } from '../../../support/accounts.ts';
import { asker, type Ask } from '../../../support/ask.ts';
import { freePort } from '../../../support/free-port.ts';
import { launchHub, launchSubgraph, names, secret } from '../hub.ts';
import type { Process } from '../../../gateway/support/process.ts';
import { accounts } from './cast.ts';

type Environment = Readonly<Record<string, string>>;

/** Starts the processes of a hub; the last of them is the one that clients talk to. */
export type Way = (databaseUrl: string, folder: string, environment: Environment) => Promise<Process[]>;

/** Tokens are known by the key in the folder, wherever the databases are. */
export const oneProcess: Way = (databaseUrl, folder, environment) => {
  const own = names.map((name) => [`${name.toUpperCase()}_DATABASE_URL`, `${databaseUrl}_${name}`] as const);
  const elsewhere = databaseUrl.startsWith('sqlite:') ? {} : Object.fromEntries(own);
  return Promise.resolve([launchHub({ DATABASE_URL: `sqlite:${folder}`, ...elsewhere, ...environment })]);
};

export const separateProcesses: Way = async (databaseUrl, folder, environment) => {
  const ports = new Map(await Promise.all(names.map(async (name) => [name, await freePort()] as const)));
  const SUBGRAPHS = [...ports].map(([name, port]) => `${name}=http://127.0.0.1:${port}/graphql`).join();
  const url = databaseUrl.startsWith('sqlite:') ? `sqlite:${folder}` : databaseUrl;
  const shared = { SUBGRAPHS, AUDIT_FOLDER: `${folder}/audit`, ...environment };
  const subgraphs = [...ports].map(([name, port]) =>
    launchSubgraph(name, { ...shared, DATABASE_URL: url, PORT: String(port) }),
  );
  await Promise.all(subgraphs.map(({ ready }) => ready));
  return [...subgraphs, launchHub({ ...shared, SUBGRAPH_SECRET: secret, DATABASE_URL: `sqlite:${folder}` })];
};

interface Place {
  readonly way: Way;
  readonly databaseUrl: string;
  /** Where the key of its issuer is, and its databases where they are SQLite. */
  readonly folder: string;
  readonly environment: Environment;
}

/** A hub whose clock stands, and which is started again for another day. */
export class YearHub {
  private processes: Process[] = [];
  private asks = new Map<string, Ask>();
  url = '';

  constructor(private readonly place: Place) {}

  /** Ends it as an operator would, and starts it on this day. */
  async at(moment: string): Promise<void> {
    await this.end();
    const { way, databaseUrl, folder, environment } = this.place;
    this.processes = await way(databaseUrl, folder, { LOG_LEVEL: 'warn', CLOCK: moment, ...environment });
    const front = this.processes.at(-1);
    this.url = ((await front?.ready) ?? '').replace(/\/$/, '');
    const asks = [...accounts].map(
      async ([account, grants]) => [account, asker(this.url, await this.headers(account, grants))] as const,
    );
    this.asks = new Map(await Promise.all(asks));
  }

  async end(): Promise<void> {
    for (const { child } of this.processes) child.kill('SIGTERM');
    await Promise.all(this.processes.map(({ exit }) => exit));
    this.processes = [];
  }

  /** As one of the accounts; without a name, as the public. */
  as(account?: string): Ask {
    const ask = account === undefined ? asker(this.url) : this.asks.get(account);
    if (!ask) throw new Error(`"${String(account)}" does not play.`);
    return ask;
  }

  headers(account: string, grants = accounts.get(account) ?? []): Promise<Record<string, string>> {
    return headersOf(this.place.folder, grants, account);
  }
}
