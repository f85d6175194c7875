import { linkHistory } from '../../../subgraphs/_kit/audit/link-history.ts';
import type { AuditedNotes } from './audited-notes.ts';
import type { Random } from './random.ts';

type Row = Record<string, string | number | null>;

const keys: Readonly<Record<string, readonly string[]>> = {
  change_record: ['revision', 'position'],
  revision: ['number'],
  note: ['id', 'recorded_from'],
  outbox: ['revision', 'position'],
  audit_read: ['number'],
  revision_counter: ['id'],
};

export const tables = Object.keys(keys);

/** Does to tables what nobody should; each way says what it did. */
export class Tampering {
  constructor(
    private readonly audited: AuditedNotes,
    private readonly random: Random,
  ) {}

  /** One way by chance, until one is taken by the database. */
  async any(): Promise<string> {
    const ways = [
      () => this.edit(),
      () => this.edit(),
      () => this.edit(),
      this.remove,
      this.swap,
      this.insert,
      this.cutTail,
      this.forge,
    ];
    for (;;) {
      try {
        return await this.random.of(ways).call(this);
      } catch (error) {
        if (!/constraint|duplicate|null|out of range|incorrect/i.test(String(error))) throw error;
      }
    }
  }

  async edit(table = this.random.of(tables), except: readonly string[] = []): Promise<string> {
    const row = this.random.of(await this.rows(table));
    const column = this.random.of(Object.keys(row).filter((name) => !except.includes(name)));
    const value = this.random.otherThan(row[column] ?? null);
    await this.set(table, row, { [column]: value });
    return `edit ${table}.${column} of ${this.nameOf(table, row)}: ${JSON.stringify(row[column])} → ${JSON.stringify(value)}`;
  }

  async remove(): Promise<string> {
    const table = this.random.of(tables);
    const row = this.random.of(await this.rows(table));
    await this.audited.tamper(`DELETE FROM ${table} WHERE ${this.where(table)}`, this.keyOf(table, row));
    return `delete ${table} ${this.nameOf(table, row)}`;
  }

  /** Two rows change places. */
  async swap(): Promise<string> {
    const table = this.random.of(['change_record', 'revision', 'audit_read', 'note', 'outbox']);
    const rows = await this.rows(table);
    const one = this.random.of(rows);
    const other = this.random.of(rows.filter((row) => row !== one));
    const content = (row: Row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => !keys[table]?.includes(column)));
    if (JSON.stringify(content(one)) === JSON.stringify(content(other))) return this.swap();
    await this.set(table, one, content(other));
    await this.set(table, other, content(one));
    return `swap ${table} ${this.nameOf(table, one)} and ${this.nameOf(table, other)}`;
  }

  async insert(): Promise<string> {
    const table = this.random.of(['change_record', 'revision', 'audit_read', 'note', 'outbox']);
    const row = { ...this.random.of(await this.rows(table)) };
    const key = this.random.of(keys[table] ?? []);
    row[key] = this.random.otherThan(row[key] ?? null);
    const columns = Object.keys(row).map((column) => `\`${column}\``);
    await this.audited.tamper(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      Object.values(row),
    );
    return `insert ${table} ${this.nameOf(table, row)}`;
  }

  /** The last units, and all that is left of them, as if they had never been: only what was signed tells. */
  async cutTail(): Promise<string> {
    const from = this.random.number(1, 6);
    for (const statement of [
      `DELETE FROM change_record WHERE revision >= ${from}`,
      `DELETE FROM outbox WHERE revision >= ${from}`,
      `DELETE FROM revision WHERE number >= ${from}`,
      `DELETE FROM note WHERE recorded_from >= ${from}`,
      `UPDATE note SET recorded_to = 2147483647 WHERE recorded_to >= ${from}`,
      `UPDATE revision_counter SET value = ${from - 1}`,
    ])
      await this.audited.tamper(statement);
    return `cut off from revision ${from}`;
  }

  /** Somebody who knows how the chain is made changes a record everywhere, and makes it anew. */
  async forge(): Promise<string> {
    const done = await this.edit(this.random.of(['change_record', 'revision', 'note']), ['hash', 'row_hashes']);
    await this.relink();
    return `${done}, and link everything anew`;
  }

  async relink(): Promise<void> {
    const runner = this.audited.notes.database.writer.createQueryRunner();
    await linkHistory(runner);
    await runner.release();
  }

  async rows(table: string): Promise<Row[]> {
    return (await this.audited.tamper(`SELECT * FROM ${table} ORDER BY ${keys[table]?.join(', ')}`)) as Row[];
  }

  private async set(table: string, row: Row, change: Row): Promise<void> {
    const columns = Object.keys(change).map((column) => `\`${column}\` = ?`);
    await this.audited.tamper(`UPDATE ${table} SET ${columns.join(', ')} WHERE ${this.where(table)}`, [
      ...Object.values(change),
      ...this.keyOf(table, row),
    ]);
  }

  private where(table: string): string {
    return (keys[table] ?? []).map((column) => `\`${column}\` = ?`).join(' AND ');
  }

  private keyOf(table: string, row: Row) {
    return (keys[table] ?? []).map((column) => row[column] ?? null);
  }

  private nameOf(table: string, row: Row): string {
    return this.keyOf(table, row).join('.');
  }
}
