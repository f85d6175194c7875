import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import type { Subgraph } from './_kit/contract.ts';

/** Decides the order of a revision vector, `t12.b3.r88.p5`; a subgraph that is not named follows by its name. */
const order = ['treaties', 'bodies', 'reports', 'publications'];

/** As this file runs: from source, or built. */
const extension = extname(__filename);
const load = createRequire(__filename);

/** Every folder that holds a subgraph, in the order of the revision vector. */
export function subgraphNames(): string[] {
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return readdirSync(__dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_') && existsSync(compositionRoot(entry.name)))
    .map((entry) => entry.name)
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}

/** Loads the code of the named subgraphs, of all where none is named. */
export function loadSubgraphs(names: readonly string[] = subgraphNames()): Subgraph[] {
  return names.map((name) => (load(compositionRoot(name)) as { subgraph: Subgraph }).subgraph);
}

function compositionRoot(name: string): string {
  return join(__dirname, name, `subgraph${extension}`);
}
