import { onSqlite } from '../support/databases.ts';
import { generatedSources, testImportBesideCommands, testKilledImports } from './support/imports.ts';

// Each test runs the import program several times, and every run starts a process.
jest.setTimeout(180_000);

const sources = generatedSources({ treaties: 6, recommendations: 250 });

// The soak does each with both layouts, two imports at once, too, and kills on both databases.
testKilledImports(sources.slice(0, 1), 1, onSqlite);
testImportBesideCommands(sources.slice(1));
