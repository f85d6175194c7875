import type { FilterTable, LinkedList } from './filter-table.ts';
import { IdSet, type Part } from './id-set.ts';
import { LineSet } from './line-set.ts';
import type { AskedLines } from './asked-lines.ts';
import type { Asker } from './asker.ts';
import { CountOrder } from './count-order.ts';
import type { Database } from '../database/database.ts';
import { InvalidInputError } from '../errors.ts';

type Filter = Readonly<Record<string, unknown>>;

/** `orderBy`, as clients give it. */
export interface Order {
  readonly field?: string | CountOrder | null;
  readonly count?: Filter | null;
}

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
  private readonly orders = new Map<string, Promise<CountOrder>>();

  constructor(
    private readonly table: FilterTable,
    private readonly asker: Asker,
    private readonly dialect: Database['dialect'],
  ) {}

  /** An order by how many a list holds, as one by a column is given. */
  order(input: string, { count, ...rest }: Order): Promise<Order> {
    const key = `${input} ${JSON.stringify(count)}`;
    const field = this.orders.get(key) ?? this.countOrder(this.table.inputOf(input, 'count') ?? '', count ?? {});
    this.orders.set(key, field);
    return field.then((each) => ({ ...rest, field: each }));
  }

  private async countOrder(input: string, counted: Filter): Promise<CountOrder> {
    const given = Object.entries(counted).filter((each): each is [string, Filter] => each[1] != null);
    const [[name, filter] = ['', {}], ...others] = given;
    const list = this.table.listOf(input, name);
    if (!list || others.length > 0) throw new InvalidInputError('orderBy.count', counted, 'does not name one list.');
    const found = await this.asker.parents(list, filter, `orderBy.count.${name}`);
    return new CountOrder(this.dialect, `${list.type}.${name}`, filter, found);
  }

  /** Lines that rows are counted by. */
  async lines(asked: AskedLines, path: string): Promise<LineSet> {
    return new LineSet(this.dialect, await this.asker.lines(asked, path), asked);
  }

  /** Whether there is anything to settle. */
  isNeeded(input: string, value: unknown): boolean {
    if (typeof value !== 'object' || value === null) return false;
    if (Array.isArray(value)) return value.some((each) => this.isNeeded(input, each));
    return Object.entries(value).some(([name, part]) => {
      if (part == null) return false;
      if (this.table.listOf(input, name) || (name === 'is' && this.table.recordOf(input))) return true;
      const inner = this.table.inputOf(input, name);
      return inner !== undefined && this.isNeeded(inner, part);
    });
  }

  /** For all parents of a request under which the same is asked: as one value, by which their pages are read together. */
  once(input: string, filter: Filter): Promise<Filter> {
    const key = `${input} ${JSON.stringify(filter)}`;
    const settled = this.settled.get(key) ?? this.filter(input, filter, 'filter');
    this.settled.set(key, settled);
    return settled;
  }

  /** @param path the filter's place in the arguments, for messages */
  private async filter(input: string, filter: Filter, path: string): Promise<Filter> {
    const settled: Record<string, unknown> = {};
    const parts: Part[] = [];
    await Promise.all(
      Object.entries(filter).map(async ([name, value]) => {
        const place = `${path}.${name}`;
        const list = this.table.listOf(input, name);
        if (list && value != null) parts.push(...(await this.list(list, value, place)));
        else if (!list && name !== 'is')
          settled[name] = await this.inner(this.table.inputOf(input, name), value, place);
      }),
    );
    const record = this.table.recordOf(input);
    if (record && filter['is'] != null) {
      parts.push({ ids: await this.asker.ids(record, filter['is'] as Filter, `${path}.is`), isExcluding: false });
      return { ...settled, in: this.narrowed(settled['in'], parts) };
    }
    if (parts.length === 0) return settled;
    const id = (settled['id'] ?? {}) as Filter;
    return { ...settled, id: { ...id, in: this.narrowed(id['in'], parts) } };
  }

  private async inner(input: string | undefined, value: unknown, path: string): Promise<unknown> {
    if (input === undefined || !this.isNeeded(input, value)) return value;
    if (!Array.isArray(value)) return this.filter(input, value as Filter, path);
    return Promise.all(value.map((each, at) => this.filter(input, each as Filter, `${path}.${at}`)));
  }

  private narrowed(listed: unknown, parts: readonly Part[]): IdSet {
    const own = Array.isArray(listed) ? [{ ids: listed as readonly string[], isExcluding: false }] : [];
    return new IdSet(this.dialect, [...own, ...parts]);
  }

  private async list(list: LinkedList, condition: ListCondition, path: string): Promise<Part[]> {
    const { some, none, every, count } = condition;
    const those = async (filter: Filter, name: string, isExcluding: boolean): Promise<Part> => ({
      ...(await this.asker.under(list, filter, `${path}.${name}`)),
      isExcluding,
    });
    return Promise.all([
      ...(some == null ? [] : [those(some, 'some', false)]),
      ...(none == null ? [] : [those(none, 'none', true)]),
      ...(every == null ? [] : [those({ not: every }, 'every', true)]),
      ...(count == null ? [] : [this.counted(list, count, `${path}.count`)]),
    ]);
  }

  /** Those that have none are in nobody's counts: where none will do, the others are shut out. */
  private async counted(list: LinkedList, count: CountCondition, path: string): Promise<Part> {
    const { ids, counts } = await this.asker.parents(list, count.of ?? {}, `${path}.of`);
    const isExcluding = isMet(count, 0);
    return { ids: ids.filter((_, at) => isMet(count, counts[at] ?? 0) !== isExcluding), isExcluding };
  }
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
