import 'reflect-metadata';
import { loadSubgraphs } from '../subgraphs/registry.ts';
import { composeSchemas } from '../gateway/composition/compose-schemas.ts';
import { CompositionError } from '../gateway/composition/composition-error.ts';
import { linkFilters } from '../gateway/composition/link-filters.ts';
import { differences, writeSchemas } from './schema/schema-folder.ts';

const folder = 'schema';

/** `--check` writes nothing and fails where a committed file is not what the sources make. */
function main(options: readonly string[]): number {
  const { filters, linked } = linkFilters(loadSubgraphs());
  const composed = new Map([...composeSchemas(linked), ['filters.graphql', filters]]);
  const outdated = differences(folder, composed);
  if (!options.includes('--check')) {
    writeSchemas(folder, composed);
    console.log(outdated.length === 0 ? 'Nothing has changed.' : `Written: ${outdated.join(', ')}`);
    return 0;
  }
  for (const path of outdated) console.error(`${folder}/${path} is not up to date: run npm run compose.`);
  return outdated.length === 0 ? 0 : 1;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CompositionError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
