import { ownScheme } from './treaty-identifier.id.ts';
import type { TreatyIdentifier } from './treaty-identifier.type.ts';

/** The register in which most treaties are: the one that others are most likely to refer to. */
const best = 'UNTS';

/** Of the identifiers of one treaty; what was given to something that it was merged with also leads to it, but is not its own. */
export function mainIdentifier(identifiers: readonly TreatyIdentifier[]): TreatyIdentifier | null {
  const own = identifiers.filter(({ scheme, isAlias }) => scheme.toLowerCase() !== ownScheme && !isAlias);
  return own.find(({ scheme }) => scheme === best) ?? own[0] ?? null;
}
