import { existsSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { ConfigError } from '../config.ts';
import { connectDataSource, type Tables } from './data-source.ts';
import type { DatabaseLocation } from './location.ts';

/**
 * Opens tables as they stand: makes and migrates nothing.
 * @throws {ConfigError} where they are not there, or not up to date
 */
export async function openToRead(location: DatabaseLocation, tables: Tables): Promise<DataSource> {
  const name = location.dialect === 'sqlite' ? location.file : location.database;
  if (location.dialect === 'sqlite' && !existsSync(name)) throw new ConfigError([`There is no database ${name}`]);
  const source = await connectDataSource(location, tables);
  try {
    const rows = await source.query<{ name: string }[]>('SELECT name FROM migrations').catch(() => []);
    const done = new Set(rows.map((row) => row.name));
    if (source.migrations.every((migration) => migration.name !== undefined && done.has(migration.name))) return source;
  } catch (error) {
    await source.destroy();
    throw error;
  }
  await source.destroy();
  throw new ConfigError([`The tables of ${name} are not up to date: start the hub once`]);
}
