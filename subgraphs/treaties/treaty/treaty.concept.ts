import type { Concept } from '../../_kit/concept.ts';
import type { TreatiesLoaders } from '../context.ts';
import { readIdentifier } from '../treaty-identifier/treaty-identifier.id.ts';
import { TreatyEntity } from './treaty.entity.ts';
import { treatyIngester } from './treaty.ingester.ts';
import { TreatyLoader } from './treaty.loader.ts';
import { treatyPresence, TreatyRepository } from './treaty.repository.ts';
import { TreatyPartsResolver } from './treaty-parts.resolver.ts';
import { TreatyResolver } from './treaty.resolver.ts';
import { treatyRows } from './treaty.rows.ts';

export const treatyConcept: Concept<TreatyLoader, TreatiesLoaders> = {
  types: ['Treaty'],
  resolvers: [TreatyResolver, TreatyPartsResolver],
  entities: [TreatyEntity],
  ingesters: [treatyIngester],
  presence: treatyPresence,
  search: { isSubject: true, titles: ['title'], texts: ['subject'], dates: { concludedOn: 'concluded' } },
  rows: [treatyRows],
  externalKey: {
    field: 'identifier',
    textOf: identifierText,
    find: (loader, text) => loader.identified(readIdentifier(text) ?? ''),
  },
  loader: ({ database, clocks, loaders }) =>
    new TreatyLoader(new TreatyRepository(database, clocks), () => loaders.treatyIdentifier),
};

/** `{ scheme: "UNTS", value: "14668" }` as `UNTS:14668`. */
function identifierText(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const { scheme, value: number } = value as Readonly<Record<string, unknown>>;
  return typeof scheme === 'string' && typeof number === 'string' ? `${scheme}:${number}` : null;
}
