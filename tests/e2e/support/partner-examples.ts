import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { start } from '../../gateway/support/process.ts';
import { newFolder, root } from './hub.ts';
import { blocksOf, readText } from './markdown.ts';

type Name = 'gateway' | 'marks';

/**
 * Starts a program of docs/partners.md as it is printed there, as somebody does who knows nothing of the hub. It ends
 * with the test file.
 * @returns where it listens, without a slash at its end
 */
export async function startExample(name: Name, environment: Record<string, string> = {}): Promise<string> {
  const file = `${name}.mjs`;
  const block = blocksOf(readText('docs/partners.md')).find(({ text }) => text.startsWith(`// ${file}: `));
  const folder = newFolder();
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, file), block?.text ?? '');
  const { ready } = start(join(folder, file), [], { APOLLO_TELEMETRY_DISABLED: 'true', ...environment });
  return (await ready).replace(/\/$/, '');
}
