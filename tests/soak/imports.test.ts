import { forEachDatabase } from '../support/databases.ts';
import {
  generatedSources,
  testImportBesideCommands,
  testKilledImports,
  testTwoImportsAtOnce,
} from '../faults/support/imports.ts';

const sources = generatedSources({ treaties: 100, recommendations: 6_000 });

testKilledImports(sources, 4, forEachDatabase);
testTwoImportsAtOnce(sources);
testImportBesideCommands(sources);
