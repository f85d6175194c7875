import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the subgraphs, as the folders say; what starts with `_` is shared by them. */
export function subgraphFolders(root: string): string[] {
  return readdirSync(join(root, 'subgraphs'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map(({ name }) => name);
}
