import { createUnionType } from 'type-graphql';
import { InForceEntry } from '../in-force-entry/in-force-entry.type.ts';
import { NotInForceEntry } from '../not-in-force-entry/not-in-force-entry.type.ts';

export const SectionEntry = createUnionType({
  name: 'SectionEntry',
  description:
    'What a section of a summary can rest on: an entry of a body on a treaty in force, or on one that is not.',
  types: () => [InForceEntry, NotInForceEntry] as const,
});
