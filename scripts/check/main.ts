import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { contracts } from '../../subgraphs/_kit/access/contracts.ts';
import { unannouncedBreaks } from './breaking-changes.ts';
import { medianFaults, readSourceFiles } from './file-lengths.ts';
import { releasedFile } from './released-file.ts';
import { runSteps, tool, type Step } from './step.ts';

const sources = ['gateway', 'subgraphs', 'scripts'];
const clientViews = ['api.graphql', ...contracts.map((name) => `contracts/${name}.graphql`)];
const announcements = 'schema/BREAKING.md';

const steps: readonly Step[] = [
  tool('types', 'tsc', '--noEmit'),
  tool('lint, schema and operations included', 'eslint', '.'),
  tool('format', 'prettier', '--check', '--log-level', 'warn', '.'),
  tool('who may import whom', 'depcruise', ...sources, 'tests'),
  tool('dead code', 'knip', '--no-progress', '--no-config-hints'),
  { name: 'length of the median file', faults: () => medianFaults(readSourceFiles(sources)) },
  tool('committed schema and typed operations are up to date', 'tsx', 'scripts/compose.ts', '--check'),
  { name: 'no breaking change of the API that is not announced', faults: breakingChanges },
];

/** What is taken out of a contract breaks its clients, also where it stays in the whole graph. */
async function breakingChanges(): Promise<string[]> {
  const announced = existsSync(announcements) ? readFileSync(announcements, 'utf8') : '';
  const breaks = new Set<string>();
  for (const path of clientViews.map((view) => `schema/${view}`)) {
    const released = releasedFile(path);
    if (released === null || !existsSync(path)) continue;
    for (const each of await unannouncedBreaks(released, readFileSync(path, 'utf8'), announced)) breaks.add(each);
  }
  return [...breaks]
    .map((message) => `- ${message}`)
    .concat(breaks.size > 0 ? `Announce them in ${announcements}.` : []);
}

async function main(): Promise<void> {
  const { failed } = await runSteps(steps, (line) => console.log(line));
  mkdirSync('.cache', { recursive: true });
  writeFileSync('.cache/check-result.json', JSON.stringify({ passed: steps.length - failed, failed }));
  console.log(`${steps.length - failed} checks passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

void main();
