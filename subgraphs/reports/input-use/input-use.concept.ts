import type { Concept } from '../../_kit/concept.ts';
import { InputUseLoader } from './input-use.loader.ts';
import { InputUseRepository } from './input-use.repository.ts';
import { ReportInputUseResolver } from './input-use.resolver.ts';
import { SuggestedRepository } from './suggested.repository.ts';

/** Worked out of other records: nothing of its own is stored. */
export const inputUseConcept: Concept<InputUseLoader> = {
  types: [],
  resolvers: [ReportInputUseResolver],
  entities: [],
  ingesters: [],
  loader: ({ database, clocks }) =>
    new InputUseLoader(new InputUseRepository(database, clocks), new SuggestedRepository(database, clocks)),
};
