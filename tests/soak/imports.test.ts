import { forEachDatabase } from '../support/databases.ts';
import { generatedSources, testImportsAtOnce, testKilledImports } from '../faults/support/imports.ts';

const sources = generatedSources({ treaties: 100, recommendations: 6_000 });

testKilledImports(sources, 4, forEachDatabase);
testImportsAtOnce(sources);
