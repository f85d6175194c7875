import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ImportInputError, type CellIssue } from '../format.ts';
import { readLines } from '../text/lines.ts';
import { sniff } from '../text/sniff.ts';
import type { LawLine } from './law-text.ts';

export interface LawFile {
  readonly name: string;
  readonly bytes: number;
  readonly lines: readonly LawLine[];
}

interface RefusedFile {
  readonly name: string;
  readonly refusal: CellIssue;
}

/** An act is held whole while it is read; no text of one is longer. */
const mostBytes = 2_000_000;

/** The texts at a folder, or the one file, in order of their names. */
export async function openLawFiles(path: string): Promise<(LawFile | RefusedFile)[]> {
  const info = await stat(path).catch(() => null);
  if (!info) throw new ImportInputError(`${path} does not exist.`);
  if (!info.isDirectory()) return [await openLawFile(path)];
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && /^[^.].*\.txt$/i.test(entry.name)).map(({ name }) => name);
  if (names.length === 0) throw new ImportInputError(`${path} has no text files: not the rules layout.`);
  return Promise.all(names.sort().map((name) => openLawFile(join(path, name))));
}

async function openLawFile(path: string): Promise<LawFile | RefusedFile> {
  const name = basename(path);
  const refused = (rule: string): RefusedFile => ({ name, refusal: { field: 'file', value: name, rule } });
  const { size: bytes } = await stat(path);
  if (bytes > mostBytes) return refused(`larger than ${mostBytes} bytes: no text of an act is`);
  const sniffed = await sniff(path);
  if (sniffed.content === 'empty') return refused('the file is empty');
  if (sniffed.content === 'other') return refused(`not text but ${sniffed.what}`);
  if (sniffed.encoding === 'mixed') return refused('not UTF-8');
  const lines: LawLine[] = [];
  for await (const { line, text: raw } of readLines(path, { encoding: sniffed.encoding })) {
    const text = raw.replace(/^\uFEFF/, '');
    if (text.trim() !== '') lines.push({ line, text: text.trim(), isIndented: /^\s/.test(text) });
  }
  return { name, bytes, lines };
}
