import { onSqlite } from '../support/databases.ts';
import { generatedSources, testImportsAtOnce, testKilledImports } from './support/imports.ts';

// Each test runs the import program several times, and every run starts a process.
jest.setTimeout(180_000);

const sources = generatedSources({ treaties: 6, recommendations: 250 });

testKilledImports(sources, 1, onSqlite);
testImportsAtOnce(sources);
