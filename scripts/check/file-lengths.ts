import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** ESLint holds the longest file; this holds the usual one. */
const medianBar = 60;

export interface SourceFile {
  readonly path: string;
  readonly lines: number;
}

export function readSourceFiles(folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(folder, path))
      .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 })),
  );
}

/** One fault where more than half of the files are longer than the bar, naming the longest. */
export function medianFaults(files: readonly SourceFile[]): string[] {
  const ordered = [...files].sort((a, b) => b.lines - a.lines);
  const median = ordered[Math.floor(ordered.length / 2)]?.lines ?? 0;
  if (median <= medianBar) return [];
  const longest = ordered.slice(0, 10).map(({ path, lines }) => `${lines}  ${path}`);
  return [`The median source file has ${median} lines; the bar is ${medianBar}. The longest:`, ...longest];
}
