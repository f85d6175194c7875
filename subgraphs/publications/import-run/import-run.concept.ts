import type { Concept } from '../../_kit/concept.ts';
import { ImportRunEntity } from './import-run.entity.ts';
import { importRunIngester } from './import-run.ingester.ts';
import { ImportRunLoader } from './import-run.loader.ts';
import { ImportRunRepository } from './import-run.repository.ts';
import { ImportRunResolver } from './import-run.resolver.ts';
import { SourceResolver } from './source.resolver.ts';

export const importRunConcept: Concept<ImportRunLoader> = {
  types: ['ImportRun'],
  resolvers: [ImportRunResolver, SourceResolver],
  entities: [ImportRunEntity],
  ingesters: [importRunIngester],
  loader: ({ database, clocks, now }) => new ImportRunLoader(new ImportRunRepository(database, clocks, now)),
};
