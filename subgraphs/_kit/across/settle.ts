import type { FilterTable, LinkedList, LinkedRecord } from './filter-table.ts';
import { IdSet, type Part } from './id-set.ts';
import { LineSet } from './line-set.ts';
import type { AskedLines } from './asked-lines.ts';
import { SpanSet, type DatedLines } from './span-set.ts';
import type { Asker } from './asker.ts';
import { AskedOrder } from './asked-order.ts';
import type { Database } from '../database/database.ts';
import { InvalidInputError } from '../errors.ts';
import { limited } from '../query/filter.sql.ts';
import { everyId, someId, type Extent } from './whole-lists.ts';

type Filter = Readonly<Record<string, unknown>>;

/** `orderBy`, as clients give it: a direction, and one of `field`, `count` and the records that are named. */
export type Order = Readonly<Record<string, unknown>>;

/** How a list is asked about, as `XListFilter` has it. */
interface ListCondition {
  readonly some?: Filter | null;
  readonly none?: Filter | null;
  readonly every?: Filter | null;
  readonly count?: CountCondition | null;
}

interface CountCondition {
  readonly of?: Filter | null;
  readonly eq?: number | null;
  readonly not?: number | null;
  readonly lt?: number | null;
  readonly lte?: number | null;
  readonly gt?: number | null;
  readonly gte?: number | null;
}

/**
 * Settles the conditions of a filter that its list can't judge by its own tables: each becomes the ids of the records
 * for which it holds, as those say who can judge it. What is left speaks of the list's own columns only.
 */
export class Settle {
  private readonly settled = new Map<string, Promise<Filter>>();
  private readonly orders = new Map<string, Promise<AskedOrder>>();
  private ofSome: Settle | undefined;

  constructor(
    private readonly table: FilterTable,
    private readonly asker: Asker,
    private readonly dialect: Database['dialect'],
    private readonly extent: Extent = everyId,
  ) {}

  /** The same by some of the ids only: what is found by them is there, and what is not found need not be missing. */
  get some(): Settle {
    return (this.ofSome ??= new Settle(this.table, this.asker, this.dialect, someId));
  }

  /** Whether what is not found by some of the ids may be there. */
  get hasCut(): boolean {
    return this.asker.hasCut;
  }

  /** An order by what others say, as one by a column is given. */
  order(input: string, { direction, ...by }: Order): Promise<Order> {
    const key = `${input} ${JSON.stringify(by)}`;
    const field = this.orders.get(key) ?? this.askedOrder(input, given(by));
    this.orders.set(key, field);
    return field.then((each) => ({ direction, field: each }));
  }

  private askedOrder(input: string, [[name, question] = ['', {}]]: readonly Given[]): Promise<AskedOrder> {
    const record = this.table.recordOf(input, name);
    if (record) return this.recordOrder(record, name, question);
    return this.countOrder(this.table.inputOf(input, name) ?? '', question);
  }

  /** By how many a list under each record holds. */
  private async countOrder(input: string, counted: Filter): Promise<AskedOrder> {
    const named = given(counted).filter(([name]) => this.table.listOf(input, name));
    const [[name, filter] = ['', {}], ...others] = named;
    const list = this.table.listOf(input, name);
    if (!list || others.length > 0) throw new InvalidInputError('orderBy.count', counted, 'does not name one list.');
    const own = argumentsOf(list, counted);
    const stray = given(counted).find(([each]) => each !== name && !(each in own));
    if (stray) throw new InvalidInputError(`orderBy.count.${stray[0]}`, stray[1], `is no argument of \`${name}\`.`);
    const path = `orderBy.count.${name}`;
    const { ids, counts } = await this.asker.parents(list, { filter, given: own, path });
    const by = `count ${list.type}.${name}`;
    return new AskedOrder(this.dialect, { by, question: { ...filter, ...own }, ids, values: counts, reference: null });
  }

  /** By what the records that are named are ordered by. */
  private async recordOrder(record: LinkedRecord, reference: string, question: Filter): Promise<AskedOrder> {
    const places = await this.asker.places(record, question, `orderBy.${reference}`);
    const [ids, values] = [places.map(({ id }) => id), places.map(({ value }) => value)];
    return new AskedOrder(this.dialect, { by: `${reference} ${record.input}`, question, ids, values, reference });
  }

  /** Lines that rows are counted by. */
  async lines(asked: AskedLines, path: string): Promise<LineSet> {
    return new LineSet(this.dialect, await this.asker.lines(asked, path), asked);
  }

  /** The same where each is in them from one day to another. */
  async spans(asked: DatedLines, path: string): Promise<SpanSet> {
    return new SpanSet(this.dialect, await this.asker.lines(asked.members, path), asked);
  }

  /** Whether there is anything to settle. */
  isNeeded(input: string, value: unknown): boolean {
    if (typeof value !== 'object' || value === null) return false;
    if (Array.isArray(value)) return value.some((each) => this.isNeeded(input, each));
    return Object.entries(value).some(([name, part]) => {
      if (part == null) return false;
      if (this.table.listOf(input, name) || this.table.recordOf(input, name)) return true;
      const inner = this.table.inputOf(input, name);
      return inner !== undefined && this.isNeeded(inner, part);
    });
  }

  /** For all parents of a request under which the same is asked: as one value, by which their pages are read together. */
  once(input: string, filter: Filter): Promise<Filter> {
    const key = `${input} ${JSON.stringify(filter)}`;
    const settled = this.settled.get(key) ?? this.filter(input, filter, { path: 'filter', extent: this.extent });
    this.settled.set(key, settled);
    return settled;
  }

  private async filter(input: string, filter: Filter, at: At): Promise<Filter> {
    const settled: Record<string, unknown> = {};
    const parts: Part[] = [];
    await Promise.all(
      Object.entries(filter).map(async ([name, value]) => {
        // Without some of what is excluded too much would be found.
        const there: At = { path: `${at.path}.${name}`, extent: name === 'not' ? everyId : at.extent };
        const list = this.table.listOf(input, name);
        if (list && value != null) parts.push(...(await this.list(list, value, there)));
        else if (!list && name !== 'is')
          settled[name] = await this.inner(this.table.inputOf(input, name), value, there);
      }),
    );
    const record = this.table.recordOf(input, 'is');
    if (record && filter['is'] != null) {
      const listed = listedIn(filter, at.path);
      const question = { ...at, filter: amongNamed(filter['is'] as Filter, filter), path: `${at.path}.is` };
      parts.push({ ids: await this.asker.ids(record, question), isExcluding: false });
      return { ...settled, in: this.narrowed(listed, parts) };
    }
    if (parts.length === 0) return settled;
    const id = (settled['id'] ?? {}) as Filter;
    return { ...settled, id: { ...id, in: this.narrowed(listedIn(id, `${at.path}.id`), parts) } };
  }

  private async inner(input: string | undefined, value: unknown, at: At): Promise<unknown> {
    if (input === undefined || !this.isNeeded(input, value)) return value;
    if (!Array.isArray(value)) return this.filter(input, value as Filter, at);
    return Promise.all(
      value.map((each, place) => this.filter(input, each as Filter, { ...at, path: `${at.path}.${place}` })),
    );
  }

  private narrowed(listed: readonly string[] | null, parts: readonly Part[]): IdSet {
    const own = listed === null ? [] : [{ ids: listed, isExcluding: false }];
    return new IdSet(this.dialect, [...own, ...parts]);
  }

  private async list(list: LinkedList, condition: ListCondition, { path, extent }: At): Promise<Part[]> {
    const { some, none, every, count } = condition;
    const own = argumentsOf(list, condition);
    const those = async (question: Parameters<Asker['under']>[1], isExcluding: boolean): Promise<Part> => ({
      ...(await this.asker.under(list, { ...question, given: own })),
      isExcluding,
    });
    return Promise.all([
      ...(some == null ? [] : [those({ filter: some, path: `${path}.some`, extent }, false)]),
      ...(none == null ? [] : [those({ filter: none, path: `${path}.none` }, true)]),
      ...(every == null
        ? []
        : [those({ filter: { not: every }, path: `${path}.every`, sent: /^filter(\.not)?/ }, true)]),
      ...(count == null ? [] : [this.counted(list, count, { given: own, path: `${path}.count` })]),
    ]);
  }

  /** Those that have none are in nobody's counts: where none will do, the others are shut out. */
  private async counted(list: LinkedList, count: CountCondition, { given, path }: Counted): Promise<Part> {
    const question = count.of == null ? { filter: {}, path } : { filter: count.of, path: `${path}.of` };
    const { ids, counts } = await this.asker.parents(list, { ...question, given });
    const isExcluding = isMet(count, 0);
    return { ids: ids.filter((_, at) => isMet(count, counts[at] ?? 0) !== isExcluding), isExcluding };
  }
}

interface At {
  /** The filter's place in the arguments, for messages. */
  readonly path: string;
  readonly extent: Extent;
}

interface Counted {
  readonly given: Filter;
  readonly path: string;
}

/** What of the list itself is given beside the conditions. */
function argumentsOf({ takes }: LinkedList, condition: object): Filter {
  return Object.fromEntries(given(condition as Filter).filter(([name]) => takes.has(name)));
}

/** What its client lists is as short as anywhere, whatever is asked beside it. */
function listedIn({ in: listed }: Filter, path: string): readonly string[] | null {
  return Array.isArray(listed) ? limited(listed as readonly string[], path) : null;
}

/** Of others than those that are named beside it nobody needs to know. */
function amongNamed(is: Filter, { eq, in: listed }: Filter): Filter {
  const ids = eq == null ? listed : [eq];
  return ids == null || is['id'] != null ? is : { ...is, id: { in: ids } };
}

type Given = readonly [name: string, part: Filter];

function given(parts: Filter): Given[] {
  return Object.entries(parts).filter((each): each is [string, Filter] => each[1] != null);
}

function isMet({ eq, not, lt, lte, gt, gte }: CountCondition, count: number): boolean {
  return (
    (eq == null || count === eq) &&
    (not == null || count !== not) &&
    (lt == null || count < lt) &&
    (lte == null || count <= lte) &&
    (gt == null || count > gt) &&
    (gte == null || count >= gte)
  );
}
