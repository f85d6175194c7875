import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSubgraphs } from '../subgraphs/registry.ts';

/**
 * `npx tsx scripts/new-migration.ts <subgraph> <name> <url>` writes a migration with what separates the entities from
 * the migrations so far, for both databases. The URL is that of a MariaDB server on which it may create a database.
 */
async function main([subgraphName, name, mysqlUrl]: string[]): Promise<void> {
  const subgraph = loadSubgraphs().find((each) => each.name === subgraphName);
  if (!subgraph || !name || !mysqlUrl)
    throw new Error('Usage: new-migration <subgraph> <name> <mysql://… of a scratch server>');
  const stamp = String(Date.now());
  const scratch = new URL(mysqlUrl);
  scratch.pathname = `/migration${stamp}`;
  const sqlite = await subgraph.drift(`sqlite:${mkdtempSync(join(tmpdir(), 'hub-migration-'))}`);
  const mysql = await subgraph.drift(scratch.href);
  const file = `subgraphs/${subgraph.name}/migrations/${stamp}-${name}.ts`;
  writeFileSync(
    file,
    migrationSource(className(name) + stamp, withCounter(sqlite), withCounter(mysql).map(repeatable)),
  );
  console.log(`${file}: add it to subgraph.ts, read it, and format it.`);
}

/** The first migration also sets the revision counter to 0. */
function withCounter(statements: readonly string[]): string[] {
  const isFirst = statements.some((statement) => /CREATE TABLE .revision_counter/.test(statement));
  return [...statements, ...(isFirst ? ['INSERT INTO revision_counter (id, value) VALUES (1, 0)'] : [])];
}

/** MySQL keeps what a broken-off migration has done: running it again passes over what is made, and adds no row twice. */
function repeatable(statement: string): string {
  return statement.replace(/^INSERT INTO/, 'INSERT IGNORE INTO');
}

function className(name: string): string {
  return name.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase());
}

function migrationSource(name: string, sqlite: readonly string[], mysql: readonly string[]): string {
  const list = (statements: readonly string[]) =>
    statements.map((statement) => `  ${JSON.stringify(statement)},`).join('\n');
  return `import { migration } from '../../_kit/database/migration.ts';

/** Made by \`scripts/new-migration.ts\`; never edited once released. */
export const ${name} = migration('${name}', {
  sqlite: [
${list(sqlite)}
  ],
  mysql: [
${list(mysql)}
  ],
});
`;
}

void main(process.argv.slice(2));
