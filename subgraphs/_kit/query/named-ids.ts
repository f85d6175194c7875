import type { NamedKind } from '../across/declared.ts';
import type { FilterTable } from '../across/filter-table.ts';
import { isBound, listOf } from './exclusion.ts';
import { allHolding, type Filter, type Placed } from './placed.ts';

/** What a filter names a record by, to be asked for; a range names whatever lies in it. */
export interface NamedId {
  /** Of one of these it is. */
  readonly among: readonly NamedKind[];
  readonly id: string | number | Filter;
  readonly place: string;
  /** Where the list has anything, there is what has this id. */
  readonly isVouchedFor: boolean;
}

/** A filter, and of whose records it is. */
interface Scope {
  readonly input: string;
  readonly subgraph: string;
  /** What the filter asks for holds of all that is listed. */
  readonly isVouching: boolean;
}

/** Reads a filter as it was sent for the records that it names. */
export class NamedIds {
  readonly named: NamedId[] = [];

  constructor(private readonly table: FilterTable) {}

  read(filter: Filter, scope: Scope, path = 'filter'): void {
    for (const each of allHolding(filter, path)) {
      const { field, value, place } = each;
      const part = { ...scope, isVouching: false };
      if (field === 'or') listOf(value).forEach((one, at) => this.read(one as Filter, part, `${place}.${at}`));
      else if (field === 'not') this.read(value as Filter, part, place);
      else if (this.table.listOf(scope.input, field)) this.list(each, scope);
      else this.condition(each, scope);
    }
  }

  private list({ field, value, place }: Placed, { input, isVouching }: Scope): void {
    const list = this.table.listOf(input, field);
    if (!list) return;
    const { some, none, every, count } = value as Record<string, Filter | null | undefined>;
    const part = { input: list.filter, subgraph: list.subgraph, isVouching: false };
    if (some != null) this.read(some, { ...part, isVouching }, `${place}.some`);
    if (none != null) this.read(none, part, `${place}.none`);
    if (every != null) this.read(every, part, `${place}.every`);
    if (count?.['of'] != null) this.read(count['of'] as Filter, part, `${place}.count.of`);
  }

  /** A condition on values; what is not one holds conditions of its own, or is a value itself. */
  private condition(placed: Placed, scope: Scope): void {
    const input = this.table.inputOf(scope.input, placed.field);
    if (input === undefined) return;
    if (!this.table.has(input)) this.argument(placed, scope);
    else if (this.table.isOfValues(input)) this.references(placed, input, scope);
    else this.read(placed.value as Filter, { ...scope, input }, placed.place);
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
      this.read(is as Filter, { ...scope, input: record.input, subgraph: record.subgraph }, `${place}.is`);
    const kinds = this.kindsOf(field, input, scope);
    this.range(kinds, value as Filter, place, scope.isVouching);
    this.name(kinds, eq, `${place}.eq`, scope.isVouching);
    this.name(kinds, not, `${place}.not`, false);
    if (some != null) listOf(some).forEach((id, at) => this.name(kinds, id, `${place}.in.${at}`, false));
  }

  private range(among: readonly NamedKind[], value: Filter, place: string, isVouchedFor: boolean): void {
    const bounds = Object.entries(value).filter(([operator, each]) => each != null && isBound({ operator }));
    if (bounds.length === 0 || !among.some(({ by }) => by)) return;
    this.named.push({ among, id: Object.fromEntries(bounds), place, isVouchedFor });
  }

  private kindsOf(field: string, input: string, scope: Scope): readonly NamedKind[] {
    const record = this.table.recordOf(input, 'is');
    const type = /^(\w+)ReferenceFilter$/.exec(input)?.[1];
    if (field === 'id') return [{ type: typeOf(scope.input), subgraph: scope.subgraph }];
    if (record && type !== undefined) return [{ type, subgraph: record.subgraph }];
    return this.table.declaredOf(scope.input, field)?.names ?? [];
  }

  private name(among: readonly NamedKind[], id: unknown, place: string, isVouchedFor: boolean): void {
    // That nothing has an empty one is said already.
    if (among.length === 0 || id === '' || (typeof id !== 'string' && typeof id !== 'number')) return;
    this.named.push({ among, id, place, isVouchedFor });
  }
}

function typeOf(input: string): string {
  return input.replace(/Filter$/, '');
}
