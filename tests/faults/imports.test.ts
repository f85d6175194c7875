import { generatedSources, testImportsAtOnce, testKilledImports } from './support/imports.ts';

const sources = generatedSources({ treaties: 25, recommendations: 1_500 });

testKilledImports(sources, 1);
testImportsAtOnce(sources);
