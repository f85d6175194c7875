import { groupBy } from '../group-by.ts';
import type { NamedKind } from './declared.ts';
import type { Peers } from './peers.ts';

/** Bounds of the values that are meant. */
type Range = Readonly<Record<string, unknown>>;

/** A record that is named, and of which kind it would be. */
export interface Asked {
  readonly kind: NamedKind;
  readonly id: string | number | Range;
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

/** Of those that are named by another field, the values all at once, and each range by itself. */
async function unlisted(asked: readonly Asked[], peers: Peers): Promise<Asked[]> {
  const ranges = asked.filter(({ id }) => typeof id === 'object');
  const values = asked.filter(({ id }) => typeof id !== 'object').slice(0, mostListed);
  const found = await Promise.all([
    ...ranges.map(async (each) => ((await valuesOf(each, each.id, peers))?.length === 0 ? [each] : [])),
    ...values.slice(0, 1).map(async (first) => {
      const listed = await valuesOf(first, { in: values.map(({ id }) => id) }, peers);
      // A page that is full need not show all.
      return listed && listed.length < mostListed ? values.filter(({ id }) => !listed.includes(id)) : [];
    }),
  ]);
  return found.flat();
}

/** The values that meet a condition, as far as one page shows; null where they can't be asked for. */
async function valuesOf({ kind: { subgraph, type, by } }: Asked, condition: unknown, peers: Peers) {
  const { field, list } = by ?? { field: '', list: '' };
  const query = `query Known($filter: ${type}Filter) { ${list}(filter: $filter, first: ${mostListed}) { nodes { ${field} } } }`;
  const response = await peers
    .hear(subgraph, { query, variables: { filter: { [field]: condition } } })
    .catch(() => null);
  const page = response?.data?.[list] as { readonly nodes?: readonly Range[] } | null | undefined;
  return response?.errors ? null : (page?.nodes?.map((node) => node[field]) ?? null);
}
