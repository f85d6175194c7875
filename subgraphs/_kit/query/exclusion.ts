import { differ, textKey } from './text-key.ts';

/** One thing that is asked of a value, such as `eq: 2019`, and where in the arguments it stands. */
export interface Atom {
  readonly place: string;
  readonly operator: string;
  readonly value: unknown;
  /** What the client wrote, where that is something else. */
  readonly sent?: unknown;
  /** What is said beside that. */
  readonly remark?: string;
  /** Holds where the value is missing, too. */
  readonly isOfMissing?: boolean;
}

/** What is known of the value that conditions are on. */
export interface Judged {
  /** The type of its `eq`. */
  readonly kind: string;
  /** A record has one of it at most; else another of its values may meet each condition. */
  readonly isOne: boolean;
  /** A date that may be partial, and only may meet its conditions: it can lie on both sides of a day. */
  readonly isVague: boolean;
}

const ordered = ['Int', 'Date', 'String'];
const ofPresent = ['eq', 'in', 'lt', 'lte', 'gt', 'gte', 'contains', 'startsWith', 'is'];

/** Lists refuse filters of more conditions; each is held against each. */
const mostAtoms = 60;

/** One, two or else all of the conditions, where nothing can meet these together; null where something may. */
export function excluding(atoms: readonly Atom[], judged: Judged): readonly Atom[] | null {
  if (atoms.length > mostAtoms) return null;
  const pairs = atoms.flatMap((one, at) => atoms.slice(at + 1).map((other) => [one, other]));
  const sets = [...atoms.map((one) => [one]), ...pairs, atoms];
  return sets.find((some) => excludes(some, judged)) ?? null;
}

function excludes(all: readonly Atom[], judged: Judged): boolean {
  const sure = all.filter(({ isOfMissing }) => !isOfMissing);
  const atoms = sure.some(isOfPresent) ? all : sure;
  const given = (...operators: string[]) => atoms.filter(({ operator }) => operators.includes(operator));
  const lists = given('eq', 'in').map(({ operator, value }) => (operator === 'in' ? listOf(value) : [value]));
  if (lists.some((list) => list.length === 0)) return true;
  const nullness = given('isNull').map(({ value }) => value);
  if (nullness.includes(true) && sure.some(isOfPresent)) return true;
  if (judged.isVague) return false;
  const key = judged.kind === 'String' ? textKey : (value: unknown) => value;
  const others = ['', ...given('not').map(({ value }) => key(value))];
  const left = lists.map((list) => list.map(key).filter((value) => !others.includes(value)));
  if (!judged.isOne) return left.some((list) => list.length === 0);
  const isWithin = withinBounds(atoms, judged.kind);
  const [first, ...rest] = left;
  if (!first) return isWithin === null;
  return !first.some((value) => rest.every((list) => list.includes(value)) && (isWithin?.(value) ?? false));
}

export function isBound({ operator }: Pick<Atom, 'operator'>): boolean {
  return ['lt', 'lte', 'gt', 'gte'].includes(operator);
}

function isOfPresent({ operator, value }: Atom): boolean {
  return ofPresent.includes(operator) || (operator === 'isNull' && value === false);
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** Whether a value lies where the bounds leave room; null: they leave none. */
function withinBounds(atoms: readonly Atom[], kind: string): ((value: unknown) => boolean) | null {
  if (!ordered.includes(kind)) return () => true;
  const key = kind === 'String' ? textKey : (value: unknown) => value;
  const given = (...operators: string[]) => atoms.filter(({ operator }) => operators.includes(operator));
  const bounds = (...operators: string[]) =>
    given(...operators).map(({ operator, value }) => bound(operator, key(value)));
  const texts = (operator: string) => given(operator).map(({ value }) => textKey(value));
  const [lowest, highest] = [bounds('gt', 'gte'), bounds('lt', 'lte')];
  const [beginnings, parts] = [texts('startsWith'), texts('contains')];
  const crosses = lowest.some((low) => highest.some((high) => isBefore(high, low)));
  if (crosses || beginnings.some((text) => isOutside(text, { lowest, highest, beginnings }))) return null;
  return (value) => {
    const itself = { value, step: 0 } as Bound;
    const [text, isWithin] = [String(value), lowest.every((low) => !isBefore(itself, low))];
    const isAsked = beginnings.every((each) => text.startsWith(each)) && parts.every((each) => text.includes(each));
    return isWithin && isAsked && highest.every((high) => !isBefore(high, itself));
  };
}

interface Room {
  readonly lowest: readonly Bound[];
  readonly highest: readonly Bound[];
  readonly beginnings: readonly string[];
}

/** Whether no text that begins so has room: where neither begins with the other, all lie on one side of a bound. */
function isOutside(beginning: string, { lowest, highest, beginnings }: Room): boolean {
  const lies = { value: beginning, step: 0 };
  return (
    beginnings.some((other) => differ(beginning, other)) ||
    lowest.some((low) => differ(beginning, String(low.value)) && isBefore(lies, low)) ||
    highest.some((high) => isBefore(high, lies) && !String(high.value).startsWith(beginning))
  );
}

/** The first, or the last, that a bound lets through: `step` after the value. */
interface Bound {
  readonly value: string | number;
  readonly step: number;
}

function bound(operator: string, value: unknown): Bound {
  const step = operator === 'gt' ? 1 : operator === 'lt' ? -1 : 0;
  return typeof value === 'number' ? { value: value + step, step: 0 } : { value: value as string, step };
}

function isBefore(one: Bound, other: Bound): boolean {
  return one.value < other.value || (one.value === other.value && one.step < other.step);
}
