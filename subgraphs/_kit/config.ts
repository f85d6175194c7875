import { readFileSync } from 'node:fs';
import type { Variable, VariableTable } from './variable.ts';
import { databaseUrl } from './variables.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

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

/** Values read so far and everything that is wrong with them; `finish` is the one place that throws. */
export class ConfigReader {
  readonly faults: string[] = [];

  constructor(private readonly environment: Environment) {}

  /** An empty value counts as unset, as compose files write it. */
  read<Table extends VariableTable>(table: Table): Values<Table> {
    const entries = Object.entries(table).map(([name, definition]) => {
      const given = this.given(name);
      const { success, data, error } = definition.schema.safeParse(given ?? definition.fallback);
      if (!success) this.fault(`${name}=${isSecret(name) ? '…' : JSON.stringify(given)} ${error.issues[0]?.message}`);
      return [name, data];
    });
    return Object.fromEntries(entries) as Values<Table>;
  }

  /** A secret may stand in a file instead, as containers are given them: `SUBGRAPH_SECRET_FILE`. */
  private given(name: string): string | undefined {
    const value = this.environment[name] || undefined;
    const file = isSecret(name) ? this.environment[`${name}_FILE`] : undefined;
    if (!file) return value;
    if (value !== undefined) this.fault(`${name} and ${name}_FILE are both set`);
    try {
      return readFileSync(file, 'utf8').trim() || undefined;
    } catch {
      this.fault(`${name}_FILE=${JSON.stringify(file)} can't be read`);
      return undefined;
    }
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
  return /_(SECRET|URL|TOKEN)$/.test(name);
}
