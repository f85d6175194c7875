import { forEachDatabase } from '../support/databases.ts';
import {
  realSources,
  testImportBesideCommands,
  testKilledImports,
  testTwoImportsAtOnce,
} from '../faults/support/imports.ts';

const sources = realSources();

(sources.length > 0 ? describe : describe.skip)('the real data', () => {
  testKilledImports(sources, 3, forEachDatabase);
  testTwoImportsAtOnce(sources);
  testImportBesideCommands(sources);
});
