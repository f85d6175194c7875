import { Asker, type Parents } from '../../../subgraphs/_kit/across/asker.ts';
import type { Found } from '../../../subgraphs/_kit/across/id-set.ts';
import type { LinkedList, LinkedRecord } from '../../../subgraphs/_kit/across/filter-table.ts';
import type { Peers } from '../../../subgraphs/_kit/across/peers.ts';
import { everyId } from '../../../subgraphs/_kit/across/whole-lists.ts';
import type { Clocks } from '../../../subgraphs/_kit/clocks.ts';
import type { SubgraphResponse } from '../../../subgraphs/_kit/contract.ts';
import { HubError } from '../../../subgraphs/_kit/errors.ts';
import { allRecords, idOf } from '../../default-data/records.ts';

type Filter = Readonly<Record<string, unknown>>;
type Page = {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { endCursor: string | null; hasNextPage: boolean };
};

const clockVariables = '$asOf: Date, $knownAt: DateTime, $today: Date';
const at = '@at(asOf: $asOf, knownAt: $knownAt, today: $today)';

/** Finds out under which records a list holds something by looking at that list under each record there is. */
export class NaiveAsker extends Asker {
  private readonly variables: Readonly<Record<string, unknown>>;

  constructor(
    private readonly others: Peers,
    { clocks }: { readonly clocks: Clocks },
  ) {
    // As if no list were of the subgraph that asks.
    super('', others, clocks);
    this.variables = { asOf: clocks.asOf, knownAt: clocks.knownAt, today: clocks.horizon };
  }

  override async parents(
    { subgraph, type, field, filter: input, takes }: LinkedList,
    { filter, given = {} }: Parameters<Asker['parents']>[1],
  ): Promise<Parents> {
    const ids = everyIdOf(type);
    const own = Object.keys(given);
    const variables = own.map((name) => `$${name}: ${takes.get(name)?.type}, `).join('');
    const list = `${field}(filter: $filter, ${own.map((name) => `${name}: $${name}, `).join('')}first: 1)`;
    const query = `query ($filter: ${input}, $things: [_Any!]!, ${variables}${clockVariables}) ${at} { _entities(representations: $things) { ... on ${type} { list: ${list} { totalCount } } } }`;
    // Who may not see the list is told so, even where no record is for them: of every record at once, only this is heard.
    const things = [...ids, everyId].map((id) => ({ __typename: type, id }));
    const answer = await this.ask(subgraph, query, { ...given, filter, things });
    refuse(answer, (path) => path?.[1] === ids.length);
    const entities = (answer?.data?.['_entities'] ?? []) as ({ list: { totalCount: number } | null } | null)[];
    const counted = ids.map((id, index) => ({ id, count: entities[index]?.list?.totalCount ?? 0 }));
    const found = counted.filter(({ count }) => count > 0);
    return { ids: found.map(({ id }) => id), counts: found.map(({ count }) => count) };
  }

  override async under(...asked: Parameters<Asker['parents']>): Promise<Found> {
    const { ids } = await this.parents(...asked);
    return { ids };
  }

  override ids(
    { subgraph, list, input, given }: LinkedRecord,
    { filter }: Parameters<Asker['ids']>[1],
  ): Promise<readonly string[]> {
    const query = `query ($filter: ${input}, $after: String, ${clockVariables}) ${at} { list: ${list}(filter: $filter, first: 100, after: $after${given ? `, ${given}` : ''}) { nodes { id } pageInfo { endCursor hasNextPage } } }`;
    return everyPage((after) => this.ask(subgraph, query, { filter, after }));
  }

  private ask(subgraph: string, query: string, variables: Filter): Promise<SubgraphResponse | null> {
    return this.others.ask(subgraph, { query, variables: { ...this.variables, ...variables } });
  }
}

type SubgraphPath = NonNullable<SubgraphResponse['errors']>[number]['path'];

class RefusedError extends HubError {}

/**
 * Of one record it says nothing of the condition: it is not there, it is not for the caller, or its list is not, while
 * those of others are.
 */
function refuse(answer: SubgraphResponse | null, isOfAll: (path: SubgraphPath) => boolean = () => true): void {
  const fault = answer?.errors?.find(({ path }) => path?.[0] !== '_entities' || isOfAll(path));
  if (fault) throw new RefusedError(fault.message, String(fault.extensions['code']), fault.extensions);
}

async function everyPage(ask: (after: string | null) => Promise<SubgraphResponse | null>): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const answer = await ask(after);
    refuse(answer);
    const { nodes, pageInfo } = answer?.data?.['list'] as Page;
    found.push(...nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}

const known = new Map<string, readonly string[]>();

/** All records of a type, whoever may see them and whatever they were on a day: no test changes them. */
function everyIdOf(type: string): readonly string[] {
  const ids =
    known.get(type) ??
    allRecords()
      .filter((record) => record.type === type)
      .map(idOf);
  known.set(type, ids);
  return ids;
}
