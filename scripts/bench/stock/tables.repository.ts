import libsql from 'libsql';
import { DataSource } from 'typeorm';

export type Tables = DataSource;
export type Entities = readonly (new () => object)[];

interface Pragmas {
  pragma(statement: string): unknown;
}

/** One of the hub's own files, with its indices, statistics, driver and cache, behind TypeORM's repositories. */
export function openTables(file: string, entities: Entities): Promise<Tables> {
  const prepareDatabase = (connection: Pragmas) => {
    connection.pragma('cache_size = -32000');
    connection.pragma('mmap_size = 268435456');
  };
  const type = 'better-sqlite3';
  return new DataSource({
    type,
    driver: libsql,
    database: file,
    entities: [...entities],
    prepareDatabase,
  }).initialize();
}
