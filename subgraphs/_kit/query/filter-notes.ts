import { isDeepStrictEqual } from 'node:util';
import type { NamedKind } from '../across/declared.ts';
import type { FilterTable } from '../across/filter-table.ts';
import type { AnswerNote } from '../contract.ts';
import { shortened } from '../errors.ts';
import { groupBy } from '../group-by.ts';
import { shutOut } from './denial.ts';
import { argumentsOf, boundFor, type ListArguments } from './list-arguments.ts';
import { checkSize } from './filter-size.ts';
import { excluding, listOf, type Atom, type Judged } from './exclusion.ts';
import { allHolding, atomsOf, isEverything, sizesOf, type Filter, type Placed } from './placed.ts';
import { contradictingTold } from './told.ts';

/** What a filter names a record by, to be asked for. */
export interface NamedId {
  /** Of one of these it is. */
  readonly among: readonly NamedKind[];
  readonly id: string | number;
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
  /** The list's own arguments; null of records that are named, whatever a list leaves out. */
  readonly given: ListArguments | null;
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
    /** The day that conditions on lists are asked about. */
    private readonly asOf: string,
  ) {}

  read(filter: Filter, scope: Scope, path = 'filter'): void {
    const holding = allHolding(filter, path);
    const byField = groupBy(holding, ({ field }) => field);
    for (const [field, placed] of byField) {
      if (field === 'or') placed.forEach((each) => this.alternatives(each, scope));
      else if (field === 'not') placed.forEach((each) => this.denied(each, holding, scope));
      else if (this.table.listOf(scope.input, field)) this.lists(field, placed, scope);
      else this.values(field, placed, scope, byField);
    }
  }

  /** The filters by whose counts a list is ordered: none of it is left out for them. */
  readOrder(order: Filter, input: string, path = 'orderBy'): void {
    for (const [name, value] of Object.entries(order)) {
      const record = this.table.recordOf(input, name);
      if (value == null) continue;
      if (record) this.readOrder(value as Filter, record.input, `${path}.${name}`);
      if (name === 'count') this.counted(value as Filter, this.table.inputOf(input, name) ?? '', `${path}.${name}`);
    }
  }

  private counted(counted: Filter, input: string, path: string): void {
    for (const [name, value] of Object.entries(counted)) {
      const list = this.table.listOf(input, name);
      if (!list || value == null) continue;
      const place = `${path}.${name}`;
      const given = argumentsOf(list, { field: name, value: counted, place: path }, this.asOf);
      checkSize(value, place);
      this.read(value as Filter, { input: list.filter, subgraph: list.subgraph, isVouching: false, given }, place);
    }
  }

  private alternatives({ value, place }: Placed, scope: Scope): void {
    const all = listOf(value);
    if (all.length === 0) this.note([{ place, operator: 'or', value: [] }]);
    all.forEach((each, at) => this.inner({ field: 'or', value: each, place: `${place}.${at}` }, scope));
  }

  /** What is denied, beside what holds. */
  private denied(denied: Placed, holding: readonly Placed[], scope: Scope): void {
    const said = shutOut(denied, holding, (field) => this.isOfParts(scope.input, field));
    if (said) this.note([...said, denied].map((each) => ({ ...each, operator: each.field })));
    this.inner(denied, scope);
  }

  private isOfParts(input: string, field: string): boolean {
    return this.table.listOf(input, field) !== undefined || this.isOfValues(this.table.inputOf(input, field) ?? '');
  }

  private isOfValues(input: string): boolean {
    return this.table.inputOf(input, 'isNull') !== undefined;
  }

  private inner({ value, place }: Placed, scope: Scope): void {
    this.read(value as Filter, { ...scope, isVouching: false }, place);
  }

  /** Conditions on values; what is not one holds conditions of its own, or is a value itself. */
  private values(field: string, placed: readonly Placed[], scope: Scope, all: ReadonlyMap<string, Placed[]>): void {
    const input = this.table.inputOf(scope.input, field);
    if (input === undefined) return;
    if (!this.table.has(input)) return placed.forEach((each) => this.argument(each, scope));
    if (!this.isOfValues(input))
      return placed.forEach(({ value, place }) => this.read(value as Filter, { ...scope, input }, place));
    const kind = this.table.inputOf(input, 'eq') ?? '';
    const { sameAs, bound, tells = [] } = this.table.declaredOf(scope.input, field) ?? {};
    const isSingle = sameAs != null || this.singles(scope.input, field);
    const isOne = isSingle || ordinary.includes(kind);
    const copied = sameAs ? conditionsOn(sameAs[1], all.get(sameAs[0])) : [];
    for (const group of isSingle ? [[...placed, ...copied]] : placed.map((each) => [each])) {
      const isVague = group.some(({ value }) => (value as Filter)['certainty'] === 'POSSIBLE');
      const itself = isSingle ? conditionsOn('id', group) : [];
      const atoms = [...group, ...itself].flatMap(atomsOf);
      this.judge([...atoms, ...boundFor(atoms, bound, scope.given)], { kind, isOne, isVague });
    }
    const told = contradictingTold(tells, placed, all);
    if (told) this.note(told);
    placed.forEach((each) => this.references(each, input, scope));
  }

  /** A value that names a record, such as `status.participant`; what all is asked of lists what it is not of, too. */
  private argument({ field, value, place }: Placed, scope: Scope): void {
    const { names = [], byDefault } = this.table.declaredOf(scope.input, field) ?? {};
    if (value !== byDefault) this.name(names, value, place, false);
  }

  private references({ field, value, place }: Placed, input: string, scope: Scope): void {
    const record = this.table.recordOf(input, 'is');
    const { eq, not, is, in: some } = value as Filter;
    if (record && is != null)
      this.read(is as Filter, { ...scope, input: record.input, subgraph: record.subgraph, given: null }, `${place}.is`);
    const kinds = this.kindsOf(field, input, scope);
    this.name(kinds, eq, `${place}.eq`, scope.isVouching);
    this.name(kinds, not, `${place}.not`, false);
    if (some != null) listOf(some).forEach((id, at) => this.name(kinds, id, `${place}.in.${at}`, false));
  }

  private kindsOf(field: string, input: string, scope: Scope): readonly NamedKind[] {
    const record = this.table.recordOf(input, 'is');
    const type = /^(\w+)ReferenceFilter$/.exec(input)?.[1];
    if (field === 'id') return [{ type: typeOf(scope.input), subgraph: scope.subgraph }];
    if (record && type !== undefined) return [{ type, subgraph: record.subgraph }];
    return this.table.declaredOf(scope.input, field)?.names ?? [];
  }

  private name(among: readonly NamedKind[], id: unknown, place: string, isVouchedFor: boolean): void {
    if (among.length === 0 || (typeof id !== 'string' && typeof id !== 'number')) return;
    this.named.push({ among, id, place, isVouchedFor });
  }

  private lists(field: string, placed: readonly Placed[], scope: Scope): void {
    const list = this.table.listOf(scope.input, field);
    if (!list) return;
    const asked = placed.map((each) => ({ ...each, given: argumentsOf(list, each, this.asOf) }));
    // The whole of a list and a part of it have sizes of their own.
    for (const some of groupBy(asked, ({ given }) => JSON.stringify(given.values)).values())
      this.judge([atLeastNone, ...some.flatMap(sizesOf)], size);
    for (const { value, place, given } of asked) {
      const { some, none, every, count } = value as Record<string, Filter | null | undefined>;
      const read = (filter: unknown, name: string, isVouching = false) => {
        const scope = { input: list.filter, subgraph: list.subgraph, isVouching, given };
        if (filter != null) this.read(filter as Filter, scope, `${place}.${name}`);
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
    const told = atoms.map(
      ({ place, value, sent = value, remark = '' }) => `${place}: ${JSON.stringify(shortened(sent))}${remark}`,
    );
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

/** The conditions on a field of the one record that others name. */
function conditionsOn(field: string, naming: readonly Placed[] = []): Placed[] {
  return naming.flatMap(({ value, place }) => {
    const { is } = value as Filter;
    return is == null ? [] : allHolding(is as Filter, `${place}.is`).filter((each) => each.field === field);
  });
}
