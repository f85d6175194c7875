import { groupBy } from '../group-by.ts';
import type { SubgraphResponse } from '../contract.ts';
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

/** UNSAID: who owns such records does not answer, or can't say it now. THERE also where an owner has nothing to say of it. */
export type Standing = 'THERE' | 'UNKNOWN' | 'UNSAID';

type Standings = (readonly [Asked, Standing])[];

/** What will not be otherwise when it is asked again: what is not for the caller, and what can be no id. */
const settledCodes: ReadonlySet<unknown> = new Set(['FORBIDDEN', 'BAD_USER_INPUT']);

/** Which of these there are, as the caller sees them: so say their owners. */
export async function standingsOf(asked: readonly Asked[], peers: Peers): Promise<Standing[]> {
  const groups = groupBy(asked, ({ kind: { subgraph, type, by } }) =>
    by ? `${subgraph} ${type} ${by.field}` : subgraph,
  );
  const found = await Promise.all(
    [...groups.values()].map((some) => (some[0]?.kind.by ? listed(some, peers) : resolved(some, peers))),
  );
  const standings = new Map(found.flat());
  return asked.map((each) => standings.get(each) ?? 'THERE');
}

async function resolved(asked: readonly Asked[], peers: Peers): Promise<Standings> {
  const representations = asked.map(({ kind, id }) => ({ __typename: kind.type, id }));
  const response = await peers
    .hear(asked[0]?.kind.subgraph ?? '', { query: byId, variables: { representations } })
    .catch(() => null);
  if (!response?.data) return asked.map((each) => [each, withoutAnswer(response)]);
  const codes = new Map(response.errors?.map(({ path, extensions }) => [Number(path?.[1]), extensions['code']]));
  return asked.map((each, at) => [each, codes.has(at) ? standingBy(codes.get(at)) : 'THERE']);
}

function standingBy(code: unknown): Standing {
  if (code === 'NOT_FOUND') return 'UNKNOWN';
  return settledCodes.has(code) ? 'THERE' : 'UNSAID';
}

function withoutAnswer(response: SubgraphResponse | null): Standing {
  return standingBy(response?.errors?.[0]?.extensions['code']);
}

/** Of those that are named by another field, the values all at once, and each range by itself. */
async function listed(asked: readonly Asked[], peers: Peers): Promise<Standings> {
  const ranges = asked.filter(({ id }) => typeof id === 'object');
  const values = asked.filter(({ id }) => typeof id !== 'object').slice(0, mostListed);
  const found = await Promise.all([
    ...ranges.map(async (each): Promise<Standings> => {
      const inRange = await valuesOf(each, each.id, peers);
      if (typeof inRange === 'string') return [[each, inRange]];
      return [[each, inRange.length === 0 ? 'UNKNOWN' : 'THERE']];
    }),
    ...values.slice(0, 1).map(async (first): Promise<Standings> => {
      const there = await valuesOf(first, { in: values.map(({ id }) => id) }, peers);
      if (typeof there === 'string') return values.map((each) => [each, there]);
      // A page that is full need not show all.
      const isShown = (id: unknown) => there.length === mostListed || there.includes(id);
      const said = async (each: Asked) => [each, isShown(each.id) ? 'THERE' : await asCompared(each, peers)] as const;
      return Promise.all(values.map(said));
    }),
  ]);
  return found.flat();
}

/** A text may be written otherwise than as the list shows it: the list itself says which are the same. */
async function asCompared(each: Asked, peers: Peers): Promise<Standing> {
  if (typeof each.id !== 'string') return 'UNKNOWN';
  const there = await valuesOf(each, { eq: each.id }, peers);
  if (typeof there === 'string') return there;
  return there.length > 0 ? 'THERE' : 'UNKNOWN';
}

/** The values that meet a condition, as far as one page shows; else how all stand that were asked for. */
async function valuesOf(
  { kind: { subgraph, type, by } }: Asked,
  condition: unknown,
  peers: Peers,
): Promise<readonly unknown[] | Standing> {
  const { field, list } = by ?? { field: '', list: '' };
  const query = `query Known($filter: ${type}Filter) { ${list}(filter: $filter, first: ${mostListed}) { nodes { ${field} } } }`;
  const response = await peers
    .hear(subgraph, { query, variables: { filter: { [field]: condition } } })
    .catch(() => null);
  const page = response?.data?.[list] as { readonly nodes?: readonly Range[] } | null | undefined;
  return response?.errors || !page?.nodes ? withoutAnswer(response) : page.nodes.map((node) => node[field]);
}
