import { generatedSources, testImportBesideCommands } from './support/imports.ts';

// Each test runs the import program several times, and every run starts a process.
jest.setTimeout(180_000);

// The soak does it with both layouts, has two imports at once, too, and kills them wherever they are, on both databases.
testImportBesideCommands(generatedSources({ treaties: 6, recommendations: 250 }).slice(1));
