import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dropMade } from './databases.ts';
import { closeOpened } from './opened.ts';
// What these register is for all files here, and not for the first that needs them.
import './audit-folder.ts';
import './machine.ts';

/**
 * The test files of a folder as one: `subgraphs.bodies.test.ts` is `tests/subgraphs/bodies`. A file by itself loads all
 * modules and builds the schema of its subgraph before its first test; here that is done once.
 */
export function together(file: string): void {
  const folder = join(__dirname, '..', ...basename(file, '.test.ts').split('.'));
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
  for (const each of files)
    describe(each, () => {
      jest.requireActual(join(folder, each));
      afterAll(closeOpened);
      afterAll(dropMade);
    });
}
