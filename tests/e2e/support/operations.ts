import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

/** What the console begins with for an operation; empty where it takes nothing. */
export function variablesOf(name: string): Record<string, unknown> {
  const file = join(folder, `${name}.variables.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
}
