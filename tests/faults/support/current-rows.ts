import { names } from '../../e2e/support/hub.ts';
import { forever, withTables, type Row, type Tables } from './tables.ts';

/** What two ways to the same state may differ in. */
const incidental = new Set(['recorded_from', 'recorded_to', 'version']);
const ofRuns = new Set(['import_run', 'import_issue']);

/** What the hub holds now, table by table, as lines that can be compared; without what is of one run of an importer. */
export async function currentRows(databaseUrl: string): Promise<Record<string, string[]>> {
  const contents: Record<string, string[]> = {};
  for (const name of names) {
    await withTables(databaseUrl, name, async (tables) => {
      for (const [table, columns] of await tables.columns()) {
        if (!columns.includes('recorded_to') || ofRuns.has(table)) continue;
        const rows = await tables.read(`SELECT * FROM ${table} WHERE recorded_to = ${forever}`);
        contents[`${name}.${table}`] = rows.map(line).sort();
      }
    });
  }
  return contents;
}

function line(row: Row): string {
  const content = Object.entries(row).filter(([column]) => !incidental.has(column));
  return JSON.stringify(content.map(([column, value]) => [column, column === 'sources' ? withoutRun(value) : value]));
}

function withoutRun(sources: unknown): unknown {
  const parsed = JSON.parse(String(sources)) as Row[];
  return parsed.map((source) => ({ ...source, runId: null, actor: null }));
}

/** What the last run that finished says of rows that it refused or took with a warning. */
export async function lastIssues(databaseUrl: string): Promise<string[]> {
  return withTables(databaseUrl, 'publications', async (tables) => {
    const run = await lastFinished(tables);
    const rows = await tables.read(
      `SELECT severity, file, line, field, value, rule FROM import_issue WHERE run_id = '${run}' ORDER BY id`,
    );
    return rows.map((row) => JSON.stringify(Object.values(row))).sort();
  });
}

async function lastFinished(tables: Tables): Promise<string> {
  const [run] = await tables.read<{ id: string }>(
    `SELECT id FROM import_run WHERE state = 'FINISHED' AND recorded_to = ${forever} ORDER BY started_at DESC, id LIMIT 1`,
  );
  return run?.id ?? '';
}
