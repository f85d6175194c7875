import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { TextDecoder } from 'node:util';
import { isMap, isScalar, LineCounter, parseDocument, type Pair } from 'yaml';
import { ImportInputError, type CellIssue } from '../format.ts';

/** The hub's languages, in the order in which a file stands for a row. */
export const languages = ['en', 'ru', 'kk'] as const;

export type SdgLanguage = (typeof languages)[number];
export type SdgKind = 'goals' | 'targets';

/** A key of a file with what stands at it. */
export interface SdgEntry {
  readonly key: string;
  /** From 1. */
  readonly line: number;
  /** Null where it is no text. */
  readonly text: string | null;
}

export interface SdgFile {
  readonly name: string;
  readonly language: SdgLanguage;
  readonly kind: SdgKind;
  readonly entries: readonly SdgEntry[];
}

/** A file of the layout that can't be read. */
export interface UnreadableFile {
  readonly name: string;
  readonly language: SdgLanguage;
  readonly kind: SdgKind;
  readonly line: number;
  readonly refusal: CellIssue;
}

interface Found {
  readonly path: string;
  readonly name: string;
  readonly language: SdgLanguage;
  readonly kind: SdgKind;
}

const namePattern = /^([a-z]{2,3})\.global_(goals|targets)\.ya?ml$/i;
/** The real ones have a tenth of it. */
const mostBytes = 2_000_000;

/**
 * The files of the layout at a folder, or the one file; those of languages that the hub does not keep are left out.
 * @throws {ImportInputError} where there is none
 */
export async function findSdgFiles(path: string): Promise<Found[]> {
  const info = await stat(path).catch(() => null);
  if (!info) throw new ImportInputError(`${path} does not exist.`);
  const folder = info.isDirectory() ? path : dirname(path);
  const names = info.isDirectory() ? (await readdir(path)).sort() : [basename(path)];
  const found = names.flatMap((name): Found[] => {
    const [, code = '', kind = ''] = namePattern.exec(name) ?? [];
    const language = languages.find((each) => each === code.toLowerCase());
    return language ? [{ path: join(folder, name), name, language, kind: kind.toLowerCase() as SdgKind }] : [];
  });
  if (found.length > 0) return found;
  throw new ImportInputError(
    `${path} has no files such as en.global_goals.yml and en.global_targets.yml: not the sdg layout.`,
  );
}

export async function readSdgFile({ path, name, language, kind }: Found): Promise<SdgFile | UnreadableFile> {
  const refused = (refusal: CellIssue, line = 0): UnreadableFile => ({ name, language, kind, line, refusal });
  const unreadable = (rule: string) => refused({ field: 'file', value: name, rule });
  const info = await stat(path).catch(() => null);
  if (!info) return unreadable('a link to a file that does not exist, or removed meanwhile');
  if (info.size > mostBytes) return unreadable(`larger than ${mostBytes} bytes`);
  const text = decode(await readFile(path));
  if (text === null) return unreadable('its bytes are not UTF-8');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    // Its message can quote the file.
    const issue = { field: 'line', value: text.split('\n')[line - 1] || null, rule: `not YAML (${error.code})` };
    return refused(issue, line);
  }
  if (!isMap(document.contents)) return unreadable('not YAML of keys with texts');
  const entries = document.contents.items.map((pair) => entryOf(pair, lines));
  return { name, language, kind, entries };
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function entryOf({ key, value }: Pair, lines: LineCounter): SdgEntry {
  const start = isScalar(key) ? key.range?.[0] : undefined;
  const written = isScalar(value) && typeof value.value === 'string' ? value.value.replace(/\s+/g, ' ').trim() : '';
  return {
    key: isScalar(key) ? String(key.value) : String(key),
    line: lines.linePos(start ?? 0).line,
    text: written || null,
  };
}
