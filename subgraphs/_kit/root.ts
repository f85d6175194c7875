import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json: sources and build output lie at different depths below it. */
export function projectRoot(from: string = __dirname): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('There is no package.json above the code.');
  return projectRoot(parent);
}
