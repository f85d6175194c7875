import { groupBy } from '../group-by.ts';
import type { NamedKind } from './declared.ts';
import type { Peers } from './peers.ts';

/** A record that is named, and of which kind it would be. */
export interface Asked {
  readonly kind: NamedKind;
  readonly id: string | number;
}

const byId = 'query Known($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';

/** What one page of a list can show. */
const mostListed = 100;

/** Which of these there are not, as the caller sees them: so say their owners. Of what they do not say, it is none. */
export async function whichAreUnknown(asked: readonly Asked[], peers: Peers): Promise<boolean[]> {
  const groups = groupBy(asked, ({ kind: { subgraph, type, by } }) =>
    by ? `${subgraph} ${type} ${by.field}` : subgraph,
  );
  const found = await Promise.all(
    [...groups.values()].map((some) => (some[0]?.kind.by ? unlisted(some, peers) : unresolved(some, peers))),
  );
  const unknown = new Set(found.flat());
  return asked.map((each) => unknown.has(each));
}

async function unresolved(asked: readonly Asked[], peers: Peers): Promise<Asked[]> {
  const representations = asked.map(({ kind, id }) => ({ __typename: kind.type, id }));
  const response = await peers
    .hear(asked[0]?.kind.subgraph ?? '', { query: byId, variables: { representations } })
    .catch(() => null);
  return (response?.errors ?? []).flatMap(({ path, extensions }) => {
    const missing = asked[Number(path?.[1])];
    return extensions['code'] === 'NOT_FOUND' && missing ? [missing] : [];
  });
}

async function unlisted(asked: readonly Asked[], peers: Peers): Promise<Asked[]> {
  const { subgraph, type, by: { field, list } = { field: '', list: '' } } = (asked[0] as Asked).kind;
  const some = asked.slice(0, mostListed);
  const query = `query Known($filter: ${type}Filter) { ${list}(filter: $filter, first: ${mostListed}) { nodes { ${field} } } }`;
  const variables = { filter: { [field]: { in: some.map(({ id }) => id) } } };
  const response = await peers.hear(subgraph, { query, variables }).catch(() => null);
  const page = response?.data?.[list] as { readonly nodes?: readonly Record<string, unknown>[] } | null | undefined;
  if (!page?.nodes || response?.errors) return [];
  const values = new Set(page.nodes.map((node) => node[field]));
  return some.filter(({ id }) => !values.has(id));
}
