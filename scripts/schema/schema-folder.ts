import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files under `folder` that are not as composed: other, missing, or of a subgraph that is gone. */
export function differences(folder: string, composed: ReadonlyMap<string, string>): string[] {
  const differing = [...composed].filter(([path, text]) => read(join(folder, path)) !== text).map(([path]) => path);
  return [...differing, ...leftovers(folder, composed)];
}

export function writeSchemas(folder: string, composed: ReadonlyMap<string, string>): void {
  for (const path of leftovers(folder, composed)) rmSync(join(folder, path));
  for (const [path, text] of composed) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function leftovers(folder: string, composed: ReadonlyMap<string, string>): string[] {
  return ['subgraphs', 'federation']
    .filter((part) => existsSync(join(folder, part)))
    .flatMap((part) => readdirSync(join(folder, part)).map((name) => `${part}/${name}`))
    .filter((path) => !composed.has(path));
}

function read(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
