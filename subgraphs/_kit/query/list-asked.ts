import { isDeepStrictEqual } from 'node:util';
import { excluding, type Atom, type Judged } from './exclusion.ts';
import type { ListArguments } from './list-arguments.ts';
import { allHolding, atomsOf, isEverything, wholeOf, type Filter, type Placed } from './placed.ts';

const size: Judged = { kind: 'Int', isOne: true, isVague: false };

/** A condition on a list, and of which part of it. */
export interface OnList extends Placed {
  readonly given: ListArguments;
}

/** A way in which a list is asked about, such as `some`, and where it stands. */
interface Asked extends OnList {
  readonly value: Filter;
}

/** What must hold of one that is listed, with what the list is given. */
interface Member {
  readonly given: ListArguments;
  readonly holding: readonly Placed[];
  /** What it is counted by, if it is. */
  readonly of: OnList | null;
}

/** How many there are of what meets conditions. */
interface Counted {
  readonly of: Asked | null;
  /** The same, told as the condition on their number. */
  readonly whole: Asked;
  readonly atoms: readonly Atom[];
}

/** What is asked of one list, or of the same part of it, by all conditions on that, be they in one place or in several. */
export class ListAsked {
  private readonly some: readonly Asked[];
  private readonly none: readonly Asked[];
  private readonly every: readonly Asked[];
  private readonly counts: readonly Counted[];

  /** @param around what is asked of more of the list, of which this is a part */
  constructor(
    placed: readonly OnList[],
    private readonly around: ListAsked | null = null,
  ) {
    const all = placed.flatMap(parts);
    const named = (name: string) => all.filter(({ field }) => field === name);
    [this.some, this.none, this.every] = [named('some'), named('none'), named('every')];
    this.counts = named('count').map((count): Counted => {
      const { value, place, told = { place, value } } = count;
      const of = { ...count, value: (value['of'] ?? {}) as Filter, place: `${place}.of` };
      return {
        of: isEverything(value['of']) ? null : of,
        whole: { ...of, told },
        atoms: atomsOf(count),
      };
    });
  }

  /** What is asked of its size, and of how many of the same it has. */
  get numbers(): (readonly Atom[])[] {
    const whole = [...this.some.map(atLeastOne), ...this.nothing, ...this.sizes, ...(this.around?.most ?? [])];
    const parts = this.counts.filter(({ of }) => of !== null);
    const alike = parts.map(({ of }) => parts.filter((other) => isDeepStrictEqual(other.of?.value, of?.value)));
    return [whole, ...alike.map((each) => each.flatMap(({ atoms }) => atoms))];
  }

  /** Of each that it must have, all that must hold. */
  get members(): Member[] {
    const named = this.some.map((whole) => ({ of: null, whole }));
    const counted = this.counts.filter(({ of, atoms }) => of && impliesSome(atoms));
    return [...named, ...counted].map(({ of, whole: { value, place, told, given } }) => ({
      of,
      given,
      holding: [...allHolding(value, place, told), ...this.limits],
    }));
  }

  /** What holds of all that it has. */
  get limits(): Placed[] {
    const counted = this.counts.flatMap(({ of, whole, atoms }) => (of && impliesNone(atoms) ? [whole] : []));
    const none = this.none.filter(({ value }) => !isEverything(value));
    return [
      ...this.every.flatMap(({ value, place, told }) => allHolding(value, place, told)),
      ...[...none, ...counted].map((each) => ({ ...each, field: 'not' })),
      ...(this.around?.limits ?? []),
    ];
  }

  /** What says of its size that it has any. */
  get many(): readonly Atom[] {
    return impliesSome(this.sizes) ? this.sizes : [];
  }

  /** Conditions on what it need not have. */
  get others(): OnList[] {
    return [...this.none, ...this.every, ...this.counts.flatMap(({ of }) => of ?? [])];
  }

  /** That it has none at all. */
  private get nothing(): readonly Atom[] {
    return this.none.filter(({ value }) => isEverything(value)).map(atMostNone);
  }

  /** What no part of it can have more of. */
  private get most(): readonly Atom[] {
    return [...this.nothing, ...this.counts.flatMap(({ of, atoms }) => (of === null ? atoms.flatMap(atMost) : []))];
  }

  private get sizes(): readonly Atom[] {
    return this.counts.flatMap(({ of, atoms }) => (of === null ? atoms : atoms.flatMap(atLeast)));
  }
}

function parts({ value, place, told, given }: OnList): Asked[] {
  return Object.entries(value as Filter).flatMap(([field, part]): Asked[] =>
    part == null ? [] : [{ field, value: part as Filter, place: `${place}.${field}`, given, ...(told && { told }) }],
  );
}

function atLeastOne(asked: Asked): Atom {
  const { place, value } = wholeOf(asked);
  return { place, operator: 'gte', value: 1, sent: value };
}

function atMostNone(asked: Asked): Atom {
  const { place, value } = wholeOf(asked);
  return { place, operator: 'lte', value: 0, sent: value };
}

/** Where there are so many, there are no more of a part. */
function atMost(atom: Atom): Atom[] {
  if (!['eq', 'lt', 'lte'].includes(atom.operator)) return [];
  const { operator, value, sent = value } = atom;
  return [{ ...atom, operator: operator === 'lt' ? 'lt' : 'lte', sent }];
}

/** Where there are so many of some kind, there are as many of any. */
function atLeast(atom: Atom): Atom[] {
  if (!['eq', 'gt', 'gte'].includes(atom.operator)) return [];
  const { operator, value, sent = value } = atom;
  return [{ ...atom, operator: operator === 'gt' ? 'gt' : 'gte', value, sent }];
}

function impliesSome(atoms: readonly Atom[]): boolean {
  return excluding([...atoms, { place: '', operator: 'lte', value: 0 }], size) !== null;
}

function impliesNone(atoms: readonly Atom[]): boolean {
  return excluding([...atoms, { place: '', operator: 'gte', value: 1 }], size) !== null;
}
