import { forEachDatabase } from '../support/databases.ts';
import { realSources, testImportsAtOnce, testKilledImports } from '../faults/support/imports.ts';

const sources = realSources();

(sources.length > 0 ? describe : describe.skip)('the real data', () => {
  testKilledImports(sources, 3, forEachDatabase);
  testImportsAtOnce(sources);
});
