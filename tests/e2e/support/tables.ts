import { join } from 'node:path';
import Database from 'libsql';
import type { Name } from './hub.ts';

export type Row = Record<string, string | number | null>;

/** Every table keeps all versions of its rows; the current one ends here. */
const forever = 2_147_483_647;

/** The hub's own files, read with nothing of the hub in between. */
export class Tables {
  private readonly files = new Map<Name, Database.Database>();

  constructor(private readonly folder: string) {}

  /** Rows of one subgraph; `:forever` stands for the end of what is current. */
  read<T = Row>(subgraph: Name, sql: string, parameters: Row = {}): T[] {
    return this.file(subgraph)
      .prepare(sql)
      .all({ forever, ...parameters }) as T[];
  }

  close(): void {
    for (const file of this.files.values()) file.close();
  }

  private file(subgraph: Name): Database.Database {
    const known = this.files.get(subgraph);
    if (known) return known;
    const file = new Database(join(this.folder, `${subgraph}.sqlite`));
    // libsql takes the option `readonly` and writes all the same.
    file.pragma('query_only = ON');
    this.files.set(subgraph, file);
    return file;
  }
}
