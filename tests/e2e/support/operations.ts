import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './hub.ts';

const folder = join(root, 'schema/operations');

/** The saved operations by name, such as `treaties-in-force`. */
export function operationNames(): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  return files.map((file) => file.slice(0, -'.graphql'.length)).sort();
}

export function operation(name: string): string {
  return readFileSync(join(folder, `${name}.graphql`), 'utf8');
}
