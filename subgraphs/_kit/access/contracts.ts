import { audiences } from './audience.ts';
import type { Audiences } from './access-table.ts';
import type { Viewer } from './viewer.ts';

/** Parts of the graph that are composed and served beside the whole of it, each holding the one before. */
export const contracts = ['public', 'partner'] as const;
export type Contract = (typeof contracts)[number];

/** What somebody asks: a contract, or the whole graph. */
export type Part = Contract | 'whole';

/** What `@tag` says of an element: the first contract that holds it, or that none does. */
export const contractTags = [...contracts, 'internal'] as const;
export type ContractTag = (typeof contractTags)[number];

/** The tags of what a contract leaves out. */
export function leftOutOf(contract: Contract): readonly ContractTag[] {
  return contractTags.slice(contractTags.indexOf(contract) + 1);
}

/** The first contract whose clients are of all of these audiences. */
export function tagOf(names: Audiences): ContractTag {
  const roles = names.map((name): readonly string[] | null => audiences[name]);
  if (roles.every((each) => each === null)) return 'public';
  return roles.every((each) => each === null || each.includes('PARTNER')) ? 'partner' : 'internal';
}

/** The part that somebody asks, by the roles they hold; what in it is theirs, the subgraphs say. */
export function partOf(viewer: Viewer): Part {
  if (viewer.belongsTo('STAFF')) return 'whole';
  return viewer.belongsTo('PARTNERS') ? 'partner' : 'public';
}

/** The one that fewer contracts hold. */
export function narrower(one: ContractTag, other: ContractTag): ContractTag {
  return contractTags.indexOf(one) < contractTags.indexOf(other) ? other : one;
}
