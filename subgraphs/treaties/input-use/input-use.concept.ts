import type { Concept } from '../../_kit/concept.ts';
import { TreatyInputUseResolver } from '../stubs/treaty-input-use.resolver.ts';
import { InputUseLoader } from './input-use.loader.ts';
import { InputUseRepository } from './input-use.repository.ts';

export const inputUseConcept: Concept<InputUseLoader> = {
  types: [],
  resolvers: [TreatyInputUseResolver],
  entities: [],
  ingesters: [],
  loader: ({ database, clocks }) => new InputUseLoader(new InputUseRepository(database, clocks)),
};
