import type { Clocks } from '../clocks.ts';
import type { Caller, SubgraphResponse } from '../contract.ts';
import { HubError, NotAnsweredError } from '../errors.ts';
import type { LinkedList, LinkedRecord } from './filter-table.ts';
import { everyId } from './whole-lists.ts';

/** Asks a subgraph, this one included; null where it can't be asked. */
export type AskSubgraph = (
  subgraph: string,
  request: { readonly query: string; readonly variables: Record<string, unknown>; readonly caller: Caller },
) => Promise<SubgraphResponse | null>;

/** Records that have something, and how much of it. */
export interface Parents {
  readonly ids: readonly string[];
  readonly counts: readonly number[];
}

type Filter = Readonly<Record<string, unknown>>;

const clockVariables = '$asOf: Date, $knownAt: DateTime, $today: Date';
const at = '@at(asOf: $asOf, knownAt: $knownAt, today: $today)';

/**
 * Asks whose list it is which records meet a condition, on behalf of the caller and by the same clocks: what it lists
 * for them there is what counts here, rights included. The same is asked once per request.
 */
export class Asker {
  /** The revision of each that has answered; null: it did not. */
  readonly asked = new Map<string, number | null>();
  private readonly answers = new Map<string, Promise<unknown>>();

  constructor(
    private readonly ask: AskSubgraph,
    private readonly caller: Caller,
    private readonly clocks: Pick<Clocks, 'asOf' | 'knownAt' | 'horizon'>,
  ) {}

  /** The records under which there is what meets the filter. */
  async parents({ subgraph, type, field, filter: input }: LinkedList, filter: Filter, path: string): Promise<Parents> {
    const entities = `_entities(representations: [{ __typename: "${type}", id: "${everyId}" }])`;
    const list = `... on ${type} { list: ${field}(filter: $filter) { parents parentCounts } }`;
    const query = `query Parents($filter: ${input}, ${clockVariables}) ${at} { ${entities} { ${list} } }`;
    const data = await this.answer(subgraph, query, filter, path);
    const [found] = data['_entities'] as [{ readonly list: { parents: string[]; parentCounts: number[] } }];
    return { ids: found.list.parents, counts: found.list.parentCounts };
  }

  /** All records that meet the filter. */
  async ids({ subgraph, list, filter: input }: LinkedRecord, filter: Filter, path: string): Promise<readonly string[]> {
    const query = `query Ids($filter: ${input}, ${clockVariables}) ${at} { list: ${list}(filter: $filter, first: 1) { everyId } }`;
    const data = await this.answer(subgraph, query, filter, path);
    return (data['list'] as { readonly everyId: string[] }).everyId;
  }

  private answer(subgraph: string, query: string, filter: Filter, path: string): Promise<Record<string, unknown>> {
    const key = `${query}\n${JSON.stringify(filter)}`;
    const answer = this.answers.get(key) ?? this.fetch(subgraph, query, filter, path);
    this.answers.set(key, answer);
    return answer as Promise<Record<string, unknown>>;
  }

  private async fetch(subgraph: string, query: string, filter: Filter, path: string): Promise<Record<string, unknown>> {
    const { asOf, knownAt, horizon } = this.clocks;
    const variables = { filter, asOf, knownAt, today: horizon };
    const response = await this.ask(subgraph, { query, variables, caller: this.caller });
    const { data, errors: [fault] = [], extensions } = response ?? {};
    this.asked.set(subgraph, extensions?.hub?.revision ?? null);
    for (const [name, revision] of Object.entries(extensions?.hub?.asked ?? {})) this.asked.set(name, revision);
    if (fault) throw new PassedOnError(fault.message, fault.extensions, path);
    if (!data) throw new NotAnsweredError(path, subgraph);
    return data;
  }
}

/** What another subgraph says of a condition, at the condition's place in the filter. */
class PassedOnError extends HubError {
  constructor(message: string, { code, field, ...details }: Readonly<Record<string, unknown>>, path: string) {
    const there = typeof field === 'string' ? field.replace(/^filter/, path) : path;
    const text = typeof field === 'string' ? message.replace(field, there) : `${path}: ${message}`;
    super(text, typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR', { ...details, field: there });
  }
}
