import sql, { join, raw, type Sql } from 'sql-template-tag';
import { comparable } from '../control-characters.ts';
import type { EntityTarget, QueryRunner } from 'typeorm';

/** A table as its entity describes it, ready for plain SQL. */
interface Shape {
  readonly table: Sql;
  /** Property → quoted column. */
  readonly columns: ReadonlyMap<string, string>;
  /** Both databases give these back as 0 and 1. */
  readonly booleans: readonly string[];
}

const shapes = new WeakMap<object, Shape>();

function shapeOf(runner: QueryRunner, entity: EntityTarget<object>): Shape {
  const metadata = runner.dataSource.getMetadata(entity);
  const known = shapes.get(metadata);
  if (known) return known;
  const shape: Shape = {
    table: raw(`\`${metadata.tableName}\``),
    columns: new Map(metadata.columns.map((column) => [column.propertyName, `\`${column.databaseName}\``])),
    booleans: metadata.columns.filter(({ type }) => type === 'boolean').map((column) => column.propertyName),
  };
  shapes.set(metadata, shape);
  return shape;
}

/**
 * Reads and writes rows of entities inside a transaction with statements of its own: TypeORM's builders and its
 * hydration cost several times what the statements do, which an import of tens of thousands of records feels.
 */
export class Rows {
  constructor(private readonly runner: QueryRunner) {}

  properties(entity: EntityTarget<object>): Iterable<string> {
    return shapeOf(this.runner, entity).columns.keys();
  }

  /** The column of a property, for conditions. */
  column(entity: EntityTarget<object>, property: string): Sql {
    const column = shapeOf(this.runner, entity).columns.get(property);
    if (column === undefined) throw new Error(`There is no column for ${property}.`);
    return raw(column);
  }

  async select<R extends object>(entity: EntityTarget<R>, where: Sql): Promise<R[]> {
    const { table, columns, booleans } = shapeOf(this.runner, entity);
    const list = raw([...columns].map(([property, column]) => `${column} AS \`${property}\``).join(', '));
    const rows = await this.run<Record<string, unknown>[]>(sql`SELECT ${list} FROM ${table} WHERE ${where}`);
    for (const property of booleans) {
      for (const row of rows) row[property] = row[property] === null ? null : Boolean(row[property]);
    }
    return rows as R[];
  }

  async ids(entity: EntityTarget<object>, where: Sql): Promise<string[]> {
    const { table } = shapeOf(this.runner, entity);
    const rows = await this.run<{ id: string }[]>(sql`SELECT id FROM ${table} WHERE ${where}`);
    return rows.map((row) => row.id);
  }

  /** Of each of these that ever was the highest version, whether it is there or not. */
  async lastVersions(entity: EntityTarget<object>, ids: readonly string[]): Promise<{ id: string; version: number }[]> {
    const { table } = shapeOf(this.runner, entity);
    return this.run(sql`SELECT id, MAX(version) AS version FROM ${table} WHERE id IN (${join(ids)}) GROUP BY id`);
  }

  async update(entity: EntityTarget<object>, change: Sql, where: Sql): Promise<void> {
    await this.run(sql`UPDATE ${shapeOf(this.runner, entity).table} SET ${change} WHERE ${where}`);
  }

  async delete(entity: EntityTarget<object>, where: Sql): Promise<void> {
    await this.run(sql`DELETE FROM ${shapeOf(this.runner, entity).table} WHERE ${where}`);
  }

  /** A property that a row leaves out is stored as null. */
  async insert<R extends object>(entity: EntityTarget<R>, rows: readonly R[]): Promise<void> {
    const { table, columns } = shapeOf(this.runner, entity);
    const into = `INSERT INTO ${table.sql} (${[...columns.values()].join(', ')}) VALUES `;
    const places = `(${Array.from(columns, () => '?').join(', ')})`;
    for (const some of this.inserts(rows)) {
      const values = some.flatMap((row) => [...columns.keys()].map((property) => row[property as keyof R] ?? null));
      await this.runner.query(into + Array.from(some, () => places).join(', '), values);
    }
  }

  /** SQLite: two shapes of statement, which stay prepared. MySQL: few round trips. */
  private *inserts<R>(rows: readonly R[]): Iterable<readonly R[]> {
    const isSqlite = this.runner.dataSource.options.type === 'better-sqlite3';
    for (let start = 0; start < rows.length;) {
      const left = rows.length - start;
      const size = isSqlite ? (left < 16 ? 1 : 16) : Math.min(left, 256);
      yield rows.slice(start, start + size);
      start += size;
    }
  }

  private run<T>(statement: Sql): Promise<T> {
    return this.runner.query(statement.sql, comparable(statement.values)) as Promise<T>;
  }
}
