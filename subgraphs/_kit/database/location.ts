/** Where one subgraph's tables are, read off `DATABASE_URL`. */
export type DatabaseLocation =
  | { readonly dialect: 'sqlite'; readonly file: string }
  | { readonly dialect: 'mysql'; readonly url: string; readonly database: string };

/**
 * `sqlite:data` → the file `data/<subgraph>.sqlite`; `mysql://user:password@host:3306` → the database
 * `hub_<subgraph>` there. A path in a MySQL URL replaces `hub`, unless it already ends in `_<subgraph>`.
 */
export function locate(databaseUrl: string, subgraph: string): DatabaseLocation {
  if (databaseUrl.startsWith('sqlite:')) {
    return { dialect: 'sqlite', file: `${databaseUrl.slice('sqlite:'.length)}/${subgraph}.sqlite` };
  }
  const url = new URL(databaseUrl);
  const path = decodeURIComponent(url.pathname.slice(1));
  const database = path.endsWith(`_${subgraph}`) ? path : `${path || 'hub'}_${subgraph}`;
  if (!/^\w+$/.test(database)) throw new Error(`"${database}" is not a database name of letters, digits and _.`);
  url.pathname = '';
  return { dialect: 'mysql', url: url.href, database };
}

/** Beside the embedded databases; `data` where the tables are on a server. */
export function dataFolder(databaseUrl: string | undefined): string {
  return databaseUrl?.startsWith('sqlite:') ? databaseUrl.slice('sqlite:'.length) : 'data';
}
