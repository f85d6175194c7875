import Database from 'libsql';

export const now = 2_147_483_647;

export interface Row {
  readonly [column: string]: string;
}

/** Reads one subgraph's file. */
export type Read = (sql: string, values: readonly unknown[]) => Row[];
type Query = (...values: unknown[]) => Row[];

export function open(folder: string, name: string): Read {
  return reading(new Database(`${folder}/${name}.sqlite`, { readonly: true }));
}

/** Reads all four as one database: no two have a table of one name that questions ask for. */
export function openAll(folder: string): Read {
  const database = new Database(`${folder}/publications.sqlite`, { readonly: true });
  for (const name of ['treaties', 'bodies', 'reports']) database.exec(`ATTACH '${folder}/${name}.sqlite' AS ${name}`);
  return reading(database);
}

function reading(database: InstanceType<typeof Database>): Read {
  const known = new Map<string, Query>();
  database.pragma('cache_size = -32000');
  database.pragma('mmap_size = 268435456');
  return (sql, values) => {
    const query = known.get(sql) ?? prepared(database, sql);
    known.set(sql, query);
    return query(...values);
  };
}

function prepared(database: InstanceType<typeof Database>, sql: string): Query {
  const statement = database.prepare(sql);
  return (...values) => statement.all(...values) as Row[];
}

/** So many question marks. */
export function list(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ');
}

export type Groups = ReadonlyMap<string, readonly Row[]>;

export function group(rows: readonly Row[], column: string, most: number): Groups {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const ofOne = groups.get(row[column] ?? '') ?? [];
    if (ofOne.length < most) ofOne.push(row);
    groups.set(row[column] ?? '', ofOne);
  }
  return groups;
}
