import { isDeepStrictEqual } from 'node:util';
import type { FilterTable } from '../across/filter-table.ts';
import type { AnswerNote } from '../contract.ts';
import { shortened } from '../errors.ts';
import { groupBy } from '../group-by.ts';
import { excluding, listOf, type Atom, type Judged } from './exclusion.ts';

type Filter = Readonly<Record<string, unknown>>;

/** An id that a filter names, to be asked for. */
export interface NamedId {
  readonly subgraph: string;
  readonly type: string;
  readonly id: string;
  readonly place: string;
  /** Where the list has anything, there is what has this id. */
  readonly isVouchedFor: boolean;
}

export type Contradiction = Required<Pick<AnswerNote, 'field' | 'value' | 'message'>>;

/** A filter, and of whose records it is. */
interface Scope {
  readonly input: string;
  readonly subgraph: string;
  /** What the filter asks for holds of all that is listed. */
  readonly isVouching: boolean;
}

interface Placed {
  readonly field: string;
  readonly value: unknown;
  readonly place: string;
}

/** Whether records have one of a field at most, as far as this subgraph knows. */
export type Singles = (input: string, field: string) => boolean;

/** Reads a filter as it was sent for what its sender may not have meant; changes nothing. */
export class FilterReader {
  readonly contradictions: Contradiction[] = [];
  readonly named: NamedId[] = [];

  constructor(
    private readonly table: FilterTable,
    private readonly singles: Singles,
  ) {}

  read(filter: Filter, scope: Scope, path = 'filter'): void {
    const byField = groupBy(allHolding(filter, path), ({ field }) => field);
    for (const [field, placed] of byField) {
      if (field === 'or') placed.forEach((each) => this.alternatives(each, scope));
      else if (field === 'not') placed.forEach((each) => this.inner(each, scope));
      else if (this.table.listOf(scope.input, field)) this.lists(field, placed, scope);
      else this.values(field, placed, scope);
    }
  }

  private alternatives({ value, place }: Placed, scope: Scope): void {
    const all = listOf(value);
    if (all.length === 0) this.note([{ place, operator: 'or', value: [] }]);
    all.forEach((each, at) => this.inner({ field: 'or', value: each, place: `${place}.${at}` }, scope));
  }

  private inner({ value, place }: Placed, scope: Scope): void {
    this.read(value as Filter, { ...scope, isVouching: false }, place);
  }

  /** Conditions on values; what is not one holds conditions of its own. */
  private values(field: string, placed: readonly Placed[], scope: Scope): void {
    const input = this.table.inputOf(scope.input, field);
    if (input === undefined) return;
    if (this.table.inputOf(input, 'isNull') === undefined)
      return placed.forEach(({ value, place }) => this.read(value as Filter, { ...scope, input }, place));
    const kind = this.table.inputOf(input, 'eq') ?? '';
    const isSingle = this.singles(scope.input, field);
    const isOne = isSingle || ordinary.includes(kind);
    for (const group of isSingle ? [placed] : placed.map((each) => [each])) {
      const isVague = group.some(({ value }) => (value as Filter)['certainty'] === 'POSSIBLE');
      this.judge(group.flatMap(atomsOf), { kind, isOne, isVague });
    }
    placed.forEach((each) => this.references(each, input, scope));
  }

  private references({ field, value, place }: Placed, input: string, scope: Scope): void {
    const record = this.table.recordOf(input);
    const type = /^(\w+)ReferenceFilter$/.exec(input)?.[1] ?? (field === 'id' ? typeOf(scope.input) : undefined);
    const { eq, not, is, in: some } = value as Filter;
    if (record && is != null)
      this.read(is as Filter, { ...scope, input: record.filter, subgraph: record.subgraph }, `${place}.is`);
    const subgraph = field === 'id' ? scope.subgraph : record?.subgraph;
    if (type === undefined || subgraph === undefined) return;
    const name = (id: unknown, where: string, isVouchedFor = false) => {
      if (typeof id === 'string') this.named.push({ subgraph, type, id, place: `${place}.${where}`, isVouchedFor });
    };
    name(eq, 'eq', scope.isVouching);
    name(not, 'not');
    if (some != null) listOf(some).forEach((id, at) => name(id, `in.${at}`));
  }

  private lists(field: string, placed: readonly Placed[], scope: Scope): void {
    const list = this.table.listOf(scope.input, field);
    if (!list) return;
    const { filter: input, subgraph } = list;
    this.judge([atLeastNone, ...placed.flatMap(sizesOf)], size);
    for (const { value, place } of placed) {
      const { some, none, every, count } = value as Record<string, Filter | null | undefined>;
      const read = (filter: unknown, name: string, isVouching = false) => {
        if (filter != null) this.read(filter as Filter, { input, subgraph, isVouching }, `${place}.${name}`);
      };
      read(some, 'some', scope.isVouching);
      read(none, 'none');
      read(every, 'every');
      read(count?.['of'], 'count.of');
      if (count != null && !isEverything(count['of']))
        this.judge([atLeastNone, ...atomsOf({ field, value: count, place: `${place}.count` })], size);
      if (some != null && !isEverything(none) && isDeepStrictEqual(some, none))
        this.note([
          { place: `${place}.some`, operator: 'some', value: some },
          { place: `${place}.none`, operator: 'none', value: none },
        ]);
    }
  }

  private judge(atoms: readonly Atom[], judged: Judged): void {
    const found = excluding(atoms, judged);
    if (found) this.note(found.filter((atom) => atom !== atLeastNone));
  }

  private note(atoms: readonly Atom[]): void {
    const [first] = atoms;
    if (!first) return;
    const told = atoms.map(({ place, value, sent = value }) => `${place}: ${JSON.stringify(shortened(sent))}`);
    const rule = told.length === 1 ? 'holds of nothing.' : 'exclude one another: nothing meets them together.';
    const message = `${told.join(' and ')} ${rule}`;
    this.contradictions.push({ field: first.place, value: shortened(first.sent ?? first.value), message });
  }
}

/** Where nothing else is known: of these a condition asks about one value, be it one of several. */
const ordinary = ['Int', 'Date', 'Boolean'];
const size: Judged = { kind: 'Int', isOne: true, isVague: false };
const atLeastNone: Atom = { place: '', operator: 'gte', value: 0 };

function typeOf(input: string): string {
  return input.replace(/Filter$/, '');
}

function isEverything(filter: unknown): boolean {
  return filter == null || Object.values(filter).every((value) => value == null);
}

/** What must hold, with what stands in `and`. */
function allHolding(filter: Filter, path: string): Placed[] {
  return Object.entries(filter).flatMap(([field, value]): Placed[] => {
    if (value == null) return [];
    const place = `${path}.${field}`;
    if (field !== 'and') return [{ field, value, place }];
    return listOf(value).flatMap((each, at) => allHolding(each as Filter, `${place}.${at}`));
  });
}

function atomsOf({ value, place }: Placed): Atom[] {
  return Object.entries(value as Filter)
    .filter(([operator, each]) => each != null && operator !== 'of' && operator !== 'certainty')
    .map(([operator, each]) => ({ place: `${place}.${operator}`, operator, value: each }));
}

/** What conditions on a list say of its size, as conditions on a number. */
function sizesOf({ field, value, place }: Placed): Atom[] {
  const { some, none, count } = value as Record<string, Filter | null | undefined>;
  return [
    ...(some == null ? [] : [{ place: `${place}.some`, operator: 'gte', value: 1, sent: some }]),
    ...(none == null || !isEverything(none) ? [] : [{ place: `${place}.none`, operator: 'lte', value: 0, sent: none }]),
    ...(count == null || !isEverything(count['of']) ? [] : atomsOf({ field, value: count, place: `${place}.count` })),
  ];
}
