import { rulesFormat } from '../../scripts/import/rules/format.ts';
import type { ImportRow } from '../../scripts/import/format.ts';
import { withFiles } from '../support/scratch-folder.ts';

export async function readRules(path: string, knownUpTo: string | null = null): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  const context = { runId: 'test', knownUpTo, progress: () => undefined };
  for await (const row of rulesFormat.read(path, context)) rows.push(row);
  return rows;
}

export function readRulesText(text: string): Promise<ImportRow[]> {
  return withFiles({ 'odd.txt': text }, readRules);
}

/** The records of a type, without their sources. */
export function contentsOf(rows: readonly ImportRow[], type: string): object[] {
  const records = rows.flatMap((row) => row.records).filter((record) => record.type === type);
  return records.map((record) => ({ ...record, type: undefined, sources: undefined }));
}
