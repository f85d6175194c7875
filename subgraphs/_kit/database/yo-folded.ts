import type { Statements } from './migration.ts';

/**
 * Brings columns of folded texts, by their tables, to ё as е, as `fold` has it since. They are computed from the rows:
 * no link of the chain holds them, and auditors find them as the texts give them.
 */
export function yoFolded(tables: Readonly<Record<string, readonly string[]>>): Statements {
  const statements = Object.entries(tables).map(([table, columns]) => {
    const values = columns.map((column) => `${column} = REPLACE(${column}, 'ё', 'е')`);
    const old = columns.map((column) => `INSTR(${column}, 'ё') > 0`);
    return `UPDATE ${table} SET ${values.join(', ')} WHERE ${old.join(' OR ')}`;
  });
  return { sqlite: statements, mysql: statements };
}
