import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportRow } from '../../scripts/import/format.ts';
import { stateBodiesFormat } from '../../scripts/import/state-bodies/format.ts';

export async function readStateBodies(path: string, knownUpTo: string | null = null): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  const context = { runId: 'test', knownUpTo, progress: () => undefined };
  for await (const row of stateBodiesFormat.read(path, context)) rows.push(row);
  return rows;
}

/** Reads a file `list.csv` of this content. */
export async function readStateBodiesText(content: string | Buffer): Promise<ImportRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'state-bodies-'));
  try {
    await writeFile(join(folder, 'list.csv'), content);
    return await readStateBodies(join(folder, 'list.csv'));
  } finally {
    await rm(folder, { recursive: true });
  }
}
