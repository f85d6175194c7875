import type { SubgraphConnection } from '../../subgraphs/_http/connection.ts';
import type { Identity } from '../../subgraphs/_kit/access/identity.ts';
import { viewerOf } from '../../subgraphs/_kit/access/viewer.ts';
import { callerWith } from '../../subgraphs/_kit/caller.ts';
import { groupBy } from '../../subgraphs/_kit/group-by.ts';
import type { Caller } from '../../subgraphs/_kit/contract.ts';

interface Reference {
  readonly __typename: string;
}

const query =
  'query Visible($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';
const aPartner: Identity = { account: 'partner', grants: [{ role: 'PARTNER', body: null }] };

/**
 * Keeps from partners what they may not know of: that a thing exists is told by asking about it. Whoever asks may see
 * more than partners do, so the owner of each thing is asked whether a partner would.
 */
export class Vetting {
  constructor(
    private readonly owners: ReadonlyMap<string, string>,
    private readonly connectionTo: (subgraph: string) => SubgraphConnection | undefined,
  ) {}

  /** For each reference whether it may go out; null where that can't be told. */
  async of(references: readonly Reference[], { identity, requestId }: Caller): Promise<readonly boolean[] | null> {
    const passed = references.map(() => true);
    if (!viewerOf(identity).belongsTo('STAFF')) return passed;
    const ownerOf = (at: number) => this.owners.get(references[at]?.__typename ?? '') ?? '';
    const named = references.flatMap((reference, at) => (namesSomething(reference) ? [at] : []));
    const bySubgraph = groupBy(named, ownerOf);
    for (const [subgraph, places] of bySubgraph) {
      if (subgraph === '') continue;
      const representations = places.map((at) => references[at]);
      const caller = callerWith({ requestId, identity: aPartner });
      const outcome = await this.connectionTo(subgraph)?.ask({ query, variables: { representations }, caller });
      const entities = outcome?.answer?.data?.['_entities'];
      if (!Array.isArray(entities)) return null;
      places.forEach((at, index) => (passed[at] = entities[index] != null));
    }
    return passed;
  }
}

/** A thing that has no key of the partner's kind is referred to by null, which tells nothing of it. */
function namesSomething(reference: Reference): boolean {
  return Object.entries(reference).some(([name, value]) => name !== '__typename' && value !== null);
}
