import type { QueryRunner } from 'typeorm';
import { origin, type Unit } from './chain.ts';
import { seal } from './seal.ts';
import { storedUnits, type Query } from './stored-units.ts';
import { shapesOf, type TableShape } from './table-shape.ts';

/**
 * For a migration: links everything that was written before there was a chain, as it stands. Run again after it was
 * broken off, it comes to the same. On MySQL no other program writes meanwhile; on SQLite the migration holds the lock.
 */
export async function linkHistory(runner: QueryRunner): Promise<void> {
  const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
  if (!isSqlite) await runner.query('START TRANSACTION');
  const lock = isSqlite ? '' : ' FOR UPDATE';
  const [counter] = (await runner.query(`SELECT value FROM revision_counter WHERE id = 1${lock}`)) as {
    value: number;
  }[];
  const query: Query = <Row>(statement: string, values?: readonly unknown[]) =>
    runner.query(statement, [...(values ?? [])]) as Promise<Row[]>;
  let last = origin;
  for await (const { revision, changes, rows } of storedUnits(query, await shapesIn(runner), counter?.value ?? 0)) {
    if (!revision) continue;
    const { number, moment, actor, command }: Unit = revision;
    const sealed = seal(last, { number, moment, actor, command }, changes, rows.hashes());
    for (const { position, hash } of changes) {
      await runner.query('UPDATE change_record SET hash = ? WHERE revision = ? AND position = ?', [
        hash,
        number,
        position,
      ]);
    }
    const { rowHashes, hash } = sealed;
    await runner.query('UPDATE revision SET row_hashes = ?, hash = ? WHERE number = ?', [rowHashes, hash, number]);
    last = hash ?? origin;
  }
  if (!isSqlite) await runner.query('COMMIT');
}

/** Of the tables that are there: later migrations make others, which have nothing to link. */
async function shapesIn(runner: QueryRunner): Promise<TableShape[]> {
  const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
  const rows = (await runner.query(
    isSqlite
      ? "SELECT name FROM sqlite_master WHERE type = 'table'"
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
  )) as { name: string }[];
  const there = new Set(rows.map(({ name }) => name));
  return shapesOf(runner.dataSource).filter(({ table }) => there.has(table));
}
