import 'reflect-metadata';
import { loadSubgraphs } from '../subgraphs/registry.ts';
import { composeSchemas } from '../gateway/composition/compose-schemas.ts';
import { CompositionError } from '../gateway/composition/composition-error.ts';
import { linkFilters } from '../gateway/composition/link-filters.ts';
import { requireOneAudience } from '../gateway/composition/one-audience.ts';
import { differences, writeSchemas } from './schema/schema-folder.ts';
import { typedOperations } from './schema/typed-operations.ts';

const folder = 'schema';

/** `--check` writes nothing and fails where a committed file is not what the sources make. */
async function main(options: readonly string[]): Promise<number> {
  const subgraphs = loadSubgraphs();
  requireOneAudience(subgraphs);
  const { filters, linked } = linkFilters(subgraphs);
  const schemas = composeSchemas(linked);
  const operations = await typedOperations(schemas.get('api.graphql') ?? '', `${folder}/operations`);
  const composed = new Map([...schemas, ['filters.graphql', filters], ['operations.ts', operations]]);
  const outdated = differences(folder, composed);
  if (!options.includes('--check')) {
    writeSchemas(folder, composed);
    console.log(outdated.length === 0 ? 'Nothing has changed.' : `Written: ${outdated.join(', ')}`);
    return 0;
  }
  for (const path of outdated) console.error(`${folder}/${path} is not up to date: run npm run compose.`);
  return outdated.length === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    if (!(error instanceof CompositionError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  },
);
