import type { FilterTable } from '../across/filter-table.ts';
import { listOf } from './exclusion.ts';
import { allHolding, isEverything, manners, type Filter, type Placed } from './placed.ts';

/** What follows from a `not`, as conditions that hold; none where it only says that of several things one does not. */
export function following(denied: Placed, input: string, table: FilterTable): readonly Placed[] {
  const { place, value, told = { place, value } } = denied;
  const [part, ...others] = allHolding(value as Filter, place);
  if (!part || others.length > 0) return [];
  if (part.field === 'not') return allHolding(part.value as Filter, part.place, told);
  if (part.field === 'or')
    return listOf(part.value).map((each, at) => ({ field: 'not', value: each, place: `${part.place}.${at}`, told }));
  const opposites = table.listOf(input, part.field)
    ? oppositesOfList(part.value as Filter)
    : oppositesOfValue(part.value as Filter, new Asked(input, part.field, table));
  return opposites.map((opposite) => ({ ...part, ...opposite, told }));
}

type Opposite = Pick<Placed, 'value' | 'isOfMissing'>;

/** What is known of the value that a condition is on. */
class Asked {
  constructor(
    private readonly of: string,
    private readonly field: string,
    private readonly table: FilterTable,
  ) {}

  get input(): string {
    return this.table.inputOf(this.of, this.field) ?? '';
  }

  get isOfValues(): boolean {
    return this.table.isOfValues(this.input);
  }

  get isSingle(): boolean {
    return this.table.isSingle(this.of, this.field);
  }

  /** No date that may be partial: such a one can meet neither a condition nor its opposite. */
  get isExact(): boolean {
    return this.table.inputOf(this.input, 'certainty') === undefined;
  }

  within(field: string): Asked {
    return new Asked(this.input, field, this.table);
  }
}

const turned: Readonly<Record<string, string>> = { lt: 'gte', gte: 'lt', gt: 'lte', lte: 'gt' };

function oppositesOfValue(value: Filter, asked: Asked): Opposite[] {
  if (!asked.isOfValues) return asked.isSingle ? oppositesOfArgued(value, asked) : [];
  const [[operator, each] = ['', null], ...others] = given(value);
  if (others.length > 0) return [];
  if (operator === 'isNull') return [{ value: { isNull: each === false } }];
  if (!asked.isExact) return [];
  if (operator === 'eq' || operator === 'in') return listOf(each).map((one) => ({ value: { not: one } }));
  const opposite = turned[operator];
  if (opposite === undefined || !asked.isSingle) return [];
  return [{ value: { [opposite]: each }, isOfMissing: true }];
}

/** Of what depends on arguments, such as a status on a day. */
function oppositesOfArgued(value: Filter, asked: Asked): Opposite[] {
  const conditions = given(value).filter(([field]) => asked.within(field).isOfValues);
  const [[name, condition] = ['', null], ...others] = conditions;
  if (others.length > 0) return [];
  return oppositesOfValue((condition ?? {}) as Filter, asked.within(name)).map((opposite) => ({
    ...opposite,
    value: { ...value, [name]: opposite.value },
  }));
}

/** Of the same part of the list. */
function oppositesOfList(value: Filter): Opposite[] {
  const own = given(value).filter(([name]) => manners.includes(name));
  const [[name, part] = ['', null], ...others] = given(value).filter(([each]) => !manners.includes(each));
  if (others.length > 0) return [];
  return oppositesOfPart(name, part).map((opposite) => ({ value: { ...Object.fromEntries(own), ...opposite } }));
}

function oppositesOfPart(name: string, part: unknown): Filter[] {
  if (name === 'some') return [{ none: part }];
  if (name === 'none') return [{ some: part }];
  if (name === 'every') return [{ some: { not: part } }];
  const { of, ...numbers } = (part ?? {}) as Filter;
  const [[operator, number] = ['', null], ...more] = given(numbers);
  const opposite = { ...turned, eq: 'not', not: 'eq' }[operator];
  if (opposite === undefined || more.length > 0) return [];
  return [{ count: { ...(isEverything(of) ? {} : { of }), [opposite]: number } }];
}

function given(parts: Filter): [string, unknown][] {
  return Object.entries(parts).filter(([, part]) => part != null);
}
