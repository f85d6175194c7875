import type { FilterTable, LinkedList } from '../across/filter-table.ts';
import type { AnswerNote } from '../contract.ts';
import { shortened } from '../errors.ts';
import { groupBy } from '../group-by.ts';
import { AskedRecord } from './asked-record.ts';
import { shutOut } from './denial.ts';
import { excluding, isBound, listOf, type Atom, type Judged } from './exclusion.ts';
import { following } from './following.ts';
import { listedBy } from './listed-by.ts';
import { argumentsOf, isWithin, type Parent, type Scope } from './list-arguments.ts';
import { ListAsked, type OnList } from './list-asked.ts';
import { allHolding, atomsOf, wholeOf, type Filter, type Placed } from './placed.ts';
import { boundsOf } from './natural-bounds.ts';
import { contradictingTold } from './told.ts';

export interface Contradiction extends Required<Pick<AnswerNote, 'field' | 'value' | 'message'>> {
  /** What excludes what, with its places. */
  readonly said: string;
}

/** Enough for any filter that a person writes; what is combined beyond is not looked at. */
const mostCombined = 500;

/**
 * Looks for what nothing can meet in a filter as it was sent, by what its conditions mean and what is declared of them:
 * nothing is read for it. Only what is certain is found.
 */
export class Contradictions {
  private readonly byMessage = new Map<string, Contradiction>();
  private combined = 0;

  constructor(
    private readonly table: FilterTable,
    /** The day that conditions on lists are asked about. */
    private readonly day: string,
  ) {}

  get found(): readonly Contradiction[] {
    return [...this.byMessage.values()];
  }

  /**
   * Whether nothing at all meets it; parts that nothing meets are found, too.
   * @param beside what is asked beside the filter
   */
  read(filter: Filter, scope: Scope, path = 'filter', beside: readonly Placed[] = []): boolean {
    return this.together([...allHolding(filter, path), ...beside], scope);
  }

  private together(asked: readonly Placed[], scope: Scope): boolean {
    if ((this.combined += 1) > mostCombined) return false;
    const { holding, isShut } = this.withDenied(asked, scope.input);
    const record = new AskedRecord(this.table, scope, holding);
    const groups = groupBy(holding, ({ field }) => field);
    for (const each of groups.get('not') ?? []) this.part(each, scope);
    groups.delete('not');
    for (const each of record.inherited) groups.set(each, groups.get(each) ?? []);
    return some([...groups], ([field, placed]) => this.field(field, placed, record)) || isShut;
  }

  private field(field: string, placed: readonly Placed[], record: AskedRecord): boolean {
    const { input } = record;
    if (field === 'or') return some(placed, (each) => this.alternatives(each, record));
    const list = this.table.listOf(input, field);
    if (list) return this.list(placed, list, record);
    if (this.table.kindOf(input, field) !== undefined) return this.values(field, placed, record);
    return this.argued(field, placed, input);
  }

  /** What a `not` shuts out, and what follows from it. */
  private withDenied(asked: readonly Placed[], input: string) {
    const holding: Placed[] = [...asked];
    let isShut = false;
    // What follows may be denials again, which stand behind and are come to.
    for (const each of holding) {
      if (each.field !== 'not') continue;
      const sure = holding.filter(({ isOfMissing }) => !isOfMissing);
      const said = shutOut(each, sure, (field) => this.isOfParts(input, field));
      if (said) isShut = this.note([...said, each].map(wholeOf));
      else holding.push(...following(each, input, this.table));
    }
    return { holding, isShut };
  }

  private isOfParts(input: string, field: string): boolean {
    return this.table.listOf(input, field) !== undefined || this.table.kindOf(input, field) !== undefined;
  }

  /** What only follows is written elsewhere, where it is read; here, nothing is said of it. */
  private part({ value, place, told }: Placed, scope: Scope): boolean {
    if (told) return this.isShutOutBy([], { value, place }, scope);
    return this.read(value as Filter, scope, place);
  }

  private alternatives(asked: Placed, record: AskedRecord): boolean {
    const all = listOf(asked.value).map((value, at) => ({ ...asked, value, place: `${asked.place}.${at}` }));
    if (all.length === 0) return this.note([{ place: asked.place, operator: 'or', value: [] }]);
    const left = all.filter((each) => !this.part(each, record.scope));
    if (left.length === 0) return asked.told ? this.note([wholeOf(asked)]) : true;
    const others = record.holding.filter(({ field }) => field !== 'or');
    const areShutOutBy = (some: readonly Placed[]) => left.every((each) => this.isShutOutBy(some, each, record.scope));
    if (others.length === 0 || !areShutOutBy(others)) return false;
    const one = others.find((each) => areShutOutBy([each]));
    return this.note([...(one ? [one] : others), asked].map(wholeOf));
  }

  private isShutOutBy(others: readonly Placed[], { value, place }: Omit<Placed, 'field'>, scope: Scope): boolean {
    const silent = new Contradictions(this.table, this.day);
    silent.combined = this.combined;
    const isDead = silent.together([...others, ...allHolding(value as Filter, place)], scope);
    this.combined = silent.combined;
    return isDead;
  }

  /** What holds conditions of its own: on what takes arguments, or on one of several things. */
  private argued(field: string, placed: readonly Placed[], input: string): boolean {
    const inner = this.table.inputOf(input, field);
    if (inner === undefined || !this.table.has(inner)) return false;
    const isArgument = (name: string) => !this.table.has(this.table.inputOf(inner, name) ?? inner);
    const parts = placed.map(({ value, place, told }) => allHolding(value as Filter, place, told));
    const keyOf = (part: readonly Placed[]) =>
      JSON.stringify(part.filter((each) => isArgument(each.field)).map((each) => [each.field, each.value]));
    const alike = this.table.isSingle(input, field) ? [...groupBy(parts, keyOf).values()] : parts.map((part) => [part]);
    return some(alike, (each) =>
      this.together(
        each.flat().filter((one) => !isArgument(one.field)),
        { input: inner, given: null },
      ),
    );
  }

  private values(field: string, placed: readonly Placed[], record: AskedRecord): boolean {
    const { table, input } = record;
    const isSingle = table.isSingle(input, field);
    const following = isSingle ? record.following(field) : [];
    const groups = isSingle ? [[...placed, ...following]] : placed.map((each) => [each]);
    const isThereAnyway = table.isAlways(input, field) || field === record.scope.under?.by;
    const known = isThereAnyway ? [isThere] : [];
    const possible = boundsOf(field, input, table);
    const isDead = some(groups, (each) =>
      this.judge([...known, ...each.flatMap(atomsOf), ...possible], this.judged(field, record, each)),
    );
    const isOfTexts = !isSingle && table.kindOf(input, field) === 'String';
    const isNowhere = isOfTexts && some(placed, (each) => this.judge(atomsOf(each).filter(isBound), oneText));
    const told = contradictingTold({ record, field }, (each) => this.judged(each.field, each.record));
    return [isDead, isNowhere, told ? this.note(told) : false, this.references(field, placed, record)].includes(true);
  }

  private judged(field: string, record: AskedRecord, placed = record.conditionsOn(field)): Judged {
    const { input } = record;
    const kind = this.table.kindOf(input, field) ?? '';
    const isVague = placed.some(({ value }) => (value as Filter)['certainty'] === 'POSSIBLE');
    return { kind, isOne: this.table.isSingle(input, field) || ordinary.includes(kind), isVague };
  }

  private references(field: string, placed: readonly Placed[], record: AskedRecord): boolean {
    const named = placed.filter(({ value }) => (value as Filter)['is'] != null);
    const one = named.length === 0 ? null : record.named(field);
    if (!one) return false;
    const listing = (holding: readonly Placed[]) => [
      ...holding,
      ...listedBy(holding, field, { one, record }, this.day),
    ];
    if (this.table.isSingle(record.input, field)) return this.together(listing(one.holding), one.scope);
    return some(named, ({ value, place, told }) =>
      this.together(listing(allHolding((value as Filter)['is'] as Filter, `${place}.is`, told)), one.scope),
    );
  }

  /** The whole of a list and a part of it are asked apart, but for what holds of the part as it does of the whole. */
  private list(placed: readonly Placed[], list: LinkedList, record: AskedRecord): boolean {
    const by = this.table.parentIn(list);
    const under = by === undefined ? undefined : { by, record };
    const asked = placed.map((each): OnList => ({ ...each, given: argumentsOf(list, each, this.day) }));
    const alike = groupBy(asked, ({ given }) => JSON.stringify(given.values));
    return some([...alike.values()], (each) => {
      const [{ given }] = each as [OnList];
      const around = asked.filter((other) => !each.includes(other) && isWithin(given, other.given));
      return this.partOfList(new ListAsked(each, new ListAsked(around)), { input: list.filter, given }, under);
    });
  }

  /** @param under whose list it is: of what it need not have, nothing is said by that */
  private partOfList(asked: ListAsked, scope: Scope, under: Parent | undefined): boolean {
    const { input } = scope;
    const unmet = asked.others.filter((each) => this.part(each, { input, given: each.given }));
    const isDead = [
      some(asked.numbers, (atoms) => this.judge([atLeastNone, ...atoms], size)),
      some(
        asked.members,
        ({ of, given, holding }) =>
          (of !== null && unmet.includes(of)) || this.together(holding, { input, given, under }),
      ),
    ].includes(true);
    const { many, limits } = asked;
    if (isDead || many.length === 0 || limits.length === 0) return isDead;
    return this.isShutOutBy(limits, { value: {}, place: '' }, scope) && this.note([...many, ...limits.map(wholeOf)]);
  }

  private judge(atoms: readonly Atom[], judged: Judged): boolean {
    const found = excluding(atoms, judged);
    return found !== null && this.note(found);
  }

  private note(atoms: readonly Atom[]): true {
    const said = new Map(
      atoms
        .filter(({ place }) => place !== '')
        .map(({ place, value, sent = value, remark = '' }) => [place, { value: shortened(sent), remark }]),
    );
    const told = [...said].map(([place, { value, remark }]) => `${place}: ${JSON.stringify(value)}${remark}`);
    const rule = told.length === 1 ? 'holds of nothing.' : 'exclude one another: nothing meets them together.';
    const together = told.join(' and ');
    const message = `${together} ${rule}`;
    const [[field, { value }] = ['filter', { value: null }]] = said;
    this.byMessage.set(message, { field, value, message, said: together });
    return true;
  }
}

/** Of these a condition asks about one value, be it one of several. */
const ordinary = ['Int', 'Date', 'Boolean'];
/** Of several texts, one must lie within all bounds of a condition. */
const oneText: Judged = { kind: 'String', isOne: true, isVague: false };
const size: Judged = { kind: 'Int', isOne: true, isVague: false };
/** What is so without being asked, and so has no place. */
const atLeastNone: Atom = { place: '', operator: 'gte', value: 0 };
const isThere: Atom = { place: '', operator: 'isNull', value: false };

/** Looks at all of them, for what each has to say. */
function some<T>(items: readonly T[], isSo: (item: T) => boolean): boolean {
  return items.map(isSo).includes(true);
}
