import { alone } from '../../../subgraphs/_kit/access/alone.ts';
import type { ExistenceCheck, OtherSubgraphs } from '../../../subgraphs/_kit/contract.ts';

/** What others own and who sees it; tests change `isAway`. */
export interface Owners {
  readonly exists: ExistenceCheck;
  readonly others: OtherSubgraphs;
  /** Nobody can be asked whether anything exists. */
  isAway: boolean;
}

/** Others have all that is named but `no-…`; this one record of theirs only the hub itself sees. */
export function hiding(type: string, hidden: string, heirs: readonly string[] = []): Owners {
  const owners: Owners = {
    isAway: false,
    exists: (_type, ids, caller) => {
      const isOpen = (id: string) => !id.startsWith('no-') && (id !== hidden || (caller?.actor ?? 'local') === 'local');
      return Promise.resolve(owners.isAway ? null : new Set(ids.filter(isOpen)));
    },
    others: {
      ...alone,
      withheld: (asked, { actor }) => Promise.resolve(asked === type && actor !== 'local' ? [hidden] : []),
      heirs: () => Promise.resolve(heirs),
    },
  };
  return owners;
}
