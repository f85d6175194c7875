import { z } from 'zod';
import { passedOn, type Clocks } from '../clocks.ts';
import { HubError, InvalidInputError, NotAnsweredError } from '../errors.ts';
import type { LinkedList, LinkedRecord } from './filter-table.ts';
import type { AskedMembers } from './asked-lines.ts';
import type { Found } from './id-set.ts';
import type { Peers } from './peers.ts';
import { everyId, mostOrdered, OwnRows, someId, type Extent, type Place } from './whole-lists.ts';

/** Records that have something, and how much of it. */
export interface Parents {
  readonly ids: readonly string[];
  readonly counts: readonly number[];
}

type Filter = Readonly<Record<string, unknown>>;

/** What is asked, and where its caller wrote it; `sent` finds the place where it is sent, which is the filter else. */
interface Question {
  readonly filter: Filter;
  /** Arguments of the list beside its filter. */
  readonly given?: Readonly<Record<string, unknown>>;
  readonly path: string;
  readonly sent?: RegExp;
  /** Of what is found; all of it, where it is not said. */
  readonly extent?: Extent;
}

const { variables: clockVariables, directive: at } = passedOn;

/** One in another process is another program: its answers are checked before they are believed. */
const ids = z.array(z.string());
const under = <List extends z.ZodType>(list: List) => z.object({ _entities: z.tuple([z.object({ list })]) });
const parentsIn = under(z.object({ parents: ids, parentCounts: z.array(z.number()) }));
const parentIdsIn = under(z.object({ parentIds: ids }));
const ownIn = under(z.object({ fewParents: ids.nullable(), parentRows: z.instanceof(OwnRows) }));
const place = z.object({ id: z.string(), value: z.union([z.string(), z.number()]) });
const placesIn = z.object({ list: z.object({ everyPlace: z.array(place) }) });
const idsIn = z.object({ list: z.object({ everyId: ids }) });

/**
 * Asks whose list it is which records meet a condition, on behalf of the caller and by the same clocks: what it lists
 * for them there is what counts here, rights included. The same is asked once per request.
 */
export class Asker {
  private readonly answers = new Map<string, Promise<unknown>>();
  /** Whether anybody who was asked for some ids had more. */
  hasCut = false;

  /** @param own name of this subgraph */
  constructor(
    private readonly own: string,
    private readonly peers: Peers,
    private readonly clocks: Pick<Clocks, 'asOf' | 'knownAt' | 'horizon'>,
  ) {}

  /** The records under which there is what meets the filter, and how much of it. */
  async parents(list: LinkedList, question: Question): Promise<Parents> {
    const query = underEvery(list, question, 'parents parentCounts');
    const found = parentsIn.safeParse(await this.answer(list.subgraph, query, question));
    if (!found.success) throw new NotAnsweredError(question.path, list.subgraph);
    const [{ list: answer }] = found.data._entities;
    return { ids: answer.parents, counts: answer.parentCounts };
  }

  /**
   * The records under which there is what meets the filter. Where the list is of this same subgraph, its database can
   * look for it itself: a page ends with its last record, however many more there are.
   */
  async under(list: LinkedList, question: Question): Promise<Found> {
    if (list.subgraph !== this.own) return { ids: await this.parentIds(list, question) };
    const query = underEvery(list, question, 'fewParents parentRows');
    const { _entities } = ownIn.parse(await this.answer(list.subgraph, query, question));
    const [{ list: answer }] = _entities;
    if (answer.fewParents !== null) return { ids: this.taken(answer.fewParents) };
    // What those rows were found by may have been cut, which they don't tell.
    this.hasCut ||= question.extent === someId;
    return { rows: answer.parentRows.sql };
  }

  private async parentIds(list: LinkedList, question: Question): Promise<readonly string[]> {
    const query = underEvery(list, question, 'parentIds');
    const found = parentIdsIn.safeParse(await this.answer(list.subgraph, query, question));
    if (!found.success) throw new NotAnsweredError(question.path, list.subgraph);
    return this.taken(found.data._entities[0].list.parentIds);
  }

  /** The ids themselves. */
  private taken(ids: readonly string[]): readonly string[] {
    if (ids.at(-1) !== someId) return ids;
    this.hasCut = true;
    return ids.slice(0, -1);
  }

  /** The records that meet the filter. */
  async ids({ subgraph, list, input, given }: LinkedRecord, question: Question): Promise<readonly string[]> {
    const { extent = everyId } = question;
    const query = `query Ids($filter: ${input}, ${clockVariables}) ${at} { list: ${list}(filter: $filter, after: "${extent}"${besides(given)}) { everyId } }`;
    const found = idsIn.safeParse(await this.answer(subgraph, query, question));
    if (!found.success) throw new NotAnsweredError(question.path, subgraph);
    return this.taken(found.data.list.everyId);
  }

  /** What all records are ordered by. */
  async places({ subgraph, list, input, given }: LinkedRecord, order: object, path: string): Promise<readonly Place[]> {
    const query = `query Places($filter: ${input}, ${clockVariables}) ${at} { list: ${list}(orderBy: $filter, after: "${everyId}"${besides(given)}) { everyPlace } }`;
    const found = placesIn.safeParse(
      await this.answer(subgraph, query, { filter: order as Filter, path, sent: /^orderBy/ }),
    );
    if (!found.success) throw new NotAnsweredError(path, subgraph);
    const { everyPlace } = found.data.list;
    if (everyPlace.length > mostOrdered) throw new TooManyPlacesError(path, list);
    return everyPlace;
  }

  /** All lines. */
  async lines<T>({ subgraph, list, members }: AskedMembers<T>, path: string): Promise<readonly T[]> {
    const query = `query Lines(${clockVariables}) ${at} { lines: ${list} }`;
    const found = z.object({ lines: members }).safeParse(await this.answer(subgraph, query, { filter: {}, path }));
    if (!found.success) throw new NotAnsweredError(path, subgraph);
    return found.data.lines;
  }

  private answer(subgraph: string, query: string, question: Question): Promise<unknown> {
    const key = `${query}\n${JSON.stringify([question.filter, question.given])}`;
    const answer = this.answers.get(key) ?? this.fetch(subgraph, query, question);
    this.answers.set(key, answer);
    return answer;
  }

  private async fetch(subgraph: string, query: string, question: Question): Promise<unknown> {
    const variables = { ...question.given, filter: question.filter, ...passedOn.values(this.clocks) };
    const { data, errors: [fault] = [] } = (await this.peers.ask(subgraph, { query, variables })) ?? {};
    if (fault) throw new PassedOnError(fault.message, fault.extensions, question);
    return data;
  }
}

function underEvery(
  { type, field, filter: input, takes }: LinkedList,
  { given = {}, extent = everyId }: Question,
  asked: string,
): string {
  const names = Object.keys(given);
  const declared = names.map((name) => `$${name}: ${takes.get(name)?.type}, `).join('');
  const others = besides(names.map((name) => `${name}: $${name}`).join(', '));
  const entities = `_entities(representations: [{ __typename: "${type}", id: "${extent}" }])`;
  const list = `... on ${type} { list: ${field}(filter: $filter${others}) { ${asked} } }`;
  return `query Parents($filter: ${input}, ${declared}${clockVariables}) ${at} { ${entities} { ${list} } }`;
}

function besides(given: string | null): string {
  return given ? `, ${given}` : '';
}

class TooManyPlacesError extends InvalidInputError {
  constructor(path: string, list: string) {
    super(
      path,
      list,
      `are more than ${mostOrdered}, by which no other list is ordered; order it by values of its own.`,
    );
  }
}

/** What another subgraph says of a condition, at the place where its caller wrote it. */
class PassedOnError extends HubError {
  constructor(
    message: string,
    { code, field, ...details }: Readonly<Record<string, unknown>>,
    { path, sent = /^filter/ }: Question,
  ) {
    const there = typeof field === 'string' ? field.replace(sent, path) : path;
    const text = typeof field === 'string' ? message.replace(field, there) : `${path}: ${message}`;
    super(text, typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR', { ...details, field: there });
  }
}
