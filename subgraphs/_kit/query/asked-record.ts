import type { After } from '../across/declared.ts';
import type { FilterTable } from '../across/filter-table.ts';
import { addDays } from '../civil-day.ts';
import { isDate } from '../scalars.ts';
import { listOf } from './exclusion.ts';
import { boundBy, type Scope } from './list-arguments.ts';
import { allHolding, type Filter, type Placed } from './placed.ts';

export interface FieldOf {
  readonly record: AskedRecord;
  readonly field: string;
}

/** A record of which conditions must hold together, and what follows from them by what is declared of its filter. */
export class AskedRecord {
  constructor(
    readonly table: FilterTable,
    readonly scope: Scope,
    readonly holding: readonly Placed[],
  ) {}

  /** Its filter. */
  get input(): string {
    return this.scope.input;
  }

  /** All that must hold of a field: what is asked of it, and what follows. */
  conditionsOn(field: string): Placed[] {
    return [...this.holding.filter((each) => each.field === field), ...this.following(field)];
  }

  /** What follows for a field from conditions on others. */
  following(field: string): Placed[] {
    const { sameAs = null, bound = null, yearOf = [], after = [] } = this.table.declaredOf(this.input, field) ?? {};
    return [
      ...this.saidByParent(field),
      ...(sameAs ? this.ofNamed(...sameAs).map((each) => ({ ...each, field })) : []),
      ...this.saidByIds(field),
      ...yearOf.flatMap((day) => possible(this.conditionsOn(day), field, yearsOf)),
      ...after.flatMap((each) => this.saidByBeginning(each, field)),
      ...boundBy(this.scope.given, bound).map((each) => ({ ...each, field })),
    ];
  }

  /** The one record that a condition names. */
  named(condition: string): AskedRecord | null {
    const record = this.table.recordOf(this.table.inputOf(this.input, condition) ?? '', 'is');
    if (!record) return null;
    const { under } = this.scope;
    const parent = under?.by === condition ? under.record : null;
    const scope = { input: record.input, given: null, under: parent?.scope.under };
    const own = this.conditionsOn(condition).flatMap(ofRecord);
    return new AskedRecord(this.table, scope, [...(parent?.lasting ?? []), ...own]);
  }

  /** A field of it, or of the one record that a condition names: `duty.lateness`. */
  at(path: string): FieldOf | null {
    const [name = '', field] = path.split('.');
    if (field === undefined) return { record: this, field: name };
    const record = this.named(name);
    return record && { record, field };
  }

  /** Of which conditions follow from the record that it is listed under, though none of its own need be on them. */
  get inherited(): string[] {
    const { under } = this.scope;
    return under ? [under.by, ...this.table.copiedFrom(this.input, under.by)] : [];
  }

  /** What is asked of it itself, wherever it is named: not on a day that its list alone is given. */
  private get lasting(): Placed[] {
    if (this.scope.given?.values['asOf'] != null) return [];
    const combining = ['or', 'not'];
    return this.holding.filter(({ field }) => !combining.includes(field) && !this.table.listOf(this.input, field));
  }

  private saidByParent(field: string): Placed[] {
    const { under } = this.scope;
    return under?.by === field ? under.record.conditionsOn('id').map((each) => ({ ...each, field })) : [];
  }

  private ofNamed(condition: string, field: string): Placed[] {
    return this.named(condition)?.conditionsOn(field) ?? [];
  }

  /** Ids are made of other values of their record. */
  private saidByIds(field: string): Placed[] {
    const { holds = [] } = this.table.declaredOf(this.input, 'id') ?? {};
    const isNumber = this.table.kindOf(this.input, field) === 'Int';
    return holds
      .filter((each) => each.field === field)
      .flatMap(({ pattern }) => this.holding.flatMap((each) => saidById(each, pattern, isNumber)))
      .map((each) => ({ ...each, field }));
  }

  /** Nothing where that may be missing: then the end may come whenever. */
  private saidByBeginning({ field: begin, isStrict }: After, field: string): Placed[] {
    const known = this.conditionsOn(begin).filter(({ isOfMissing }) => !isOfMissing);
    return possible(known, field, (value) => endsOf(value, isStrict));
  }
}

/** What holds of a field where it has a value, by conditions on another. */
function possible(others: readonly Placed[], field: string, said: (value: Filter) => Filter[]): Placed[] {
  return others.flatMap((from) => {
    const { place, value, told = { place, value } } = from;
    return said(value as Filter).map((each) => ({ field, value: each, place: told.place, told, isOfMissing: true }));
  });
}

/** What a condition that names a record asks of it. */
function ofRecord({ value, place, told }: Placed): Placed[] {
  const { is, eq, in: some, not } = value as Filter;
  const itself: Placed = { field: 'id', value: { eq, in: some, not }, place, ...(told && { told }) };
  return [itself, ...(is == null ? [] : allHolding(is as Filter, `${place}.is`, told))];
}

function saidById({ field, value, place, told }: Placed, pattern: string, isNumber: boolean): Placed[] {
  const { eq, in: some } = value as Filter;
  const [operator, ids] = eq == null ? ['in', some] : ['eq', eq];
  if (field !== 'id' || ids == null) return [];
  const said = listOf(ids).map((id) => new RegExp(pattern, 'u').exec(String(id))?.[1]);
  if (said.includes(undefined)) return [];
  const asked = told ?? { place: `${place}.${operator}`, value: ids };
  return [{ field, value: { in: isNumber ? said.map(Number) : said }, place, told: asked }];
}

/** What days say of their year. */
function yearsOf({ eq, in: some, lt, lte, gt, gte }: Filter): Filter[] {
  const year = (day: unknown, days = 0) => (isDate(day) ? [Number(addDays(day, days).slice(0, 4))] : []);
  const listed = some == null ? [] : listOf(some);
  const years = listed.flatMap((day) => year(day));
  return [
    ...(some == null || years.length < listed.length ? [] : [{ in: years }]),
    ...year(eq).map((each) => ({ eq: each })),
    ...year(lt, -1).map((each) => ({ lte: each })),
    ...year(lte).map((each) => ({ lte: each })),
    ...year(gt, 1).map((each) => ({ gte: each })),
    ...year(gte).map((each) => ({ gte: each })),
  ];
}

/** What a beginning says of the end. */
function endsOf({ eq, in: some, gt, gte }: Filter, isStrict: boolean): Filter[] {
  const [first] = (some == null ? [] : (listOf(some) as string[])).toSorted((one, other) => (one < other ? -1 : 1));
  const begins = [eq, first, gte].filter((each) => each != null);
  return [...begins.map((each) => ({ [isStrict ? 'gt' : 'gte']: each })), ...(gt == null ? [] : [{ gt }])];
}
