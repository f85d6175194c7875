import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportRow } from '../../scripts/import/format.ts';
import { uprFormat } from '../../scripts/import/upr/format.ts';
import type { IngestRecord } from '../../subgraphs/_kit/contract.ts';

export const UPR_HEADER = 'To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session';

/** A row of the layout, with what a test is about in it. */
export const uprRow = (text: string, from = 'Norway', response = 'Accepted'): string =>
  `Kazakhstan,Asia,"OIC, CIS","${text}",${from},WEOG,,${response},5,Justice,7`;

export async function readUpr(path: string, knownUpTo: string | null = null): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  for await (const row of uprFormat.read(path, { runId: 'test', knownUpTo, progress: () => undefined })) rows.push(row);
  return rows;
}

/** Reads a file `odd.csv` of this content. */
export async function readUprText(content: string | Buffer): Promise<ImportRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'upr-'));
  try {
    await writeFile(join(folder, 'odd.csv'), content);
    return await readUpr(join(folder, 'odd.csv'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

export function recordsOf(rows: readonly ImportRow[], type: string): IngestRecord[] {
  return rows.flatMap(({ records }) => records).filter((record) => record.type === type);
}
