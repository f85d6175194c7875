import { listOf, type Atom } from './exclusion.ts';
import { narrowing } from './narrowing.ts';

export type Filter = Readonly<Record<string, unknown>>;

/** A condition, and where in the arguments it stands. */
export interface Placed {
  readonly field: string;
  readonly value: unknown;
  readonly place: string;
  /** What the client wrote, where the condition only follows from it. */
  readonly told?: Told;
  /** Holds where the value is missing, too. */
  readonly isOfMissing?: boolean;
}

export type Told = Pick<Atom, 'place' | 'value' | 'remark'>;

/** What must hold, with what stands in `and`, or alone in `or`. */
export function allHolding(filter: Filter, path: string, told?: Told): Placed[] {
  return Object.entries(filter).flatMap(([field, value]): Placed[] => {
    if (value == null) return [];
    const place = `${path}.${field}`;
    const isTogether = field === 'and' || (field === 'or' && listOf(value).length === 1);
    if (!isTogether) return [{ field, value, place, ...(told && { told }) }];
    return listOf(value).flatMap((each, at) => allHolding(each as Filter, `${place}.${at}`, told));
  });
}

/** How a condition is meant, beside what it asks: of a date, and of which of a list. */
export const manners = ['certainty', ...Object.keys(narrowing)];

/** What a condition asks of one value. */
export function atomsOf({ value, place, told, isOfMissing }: Placed): Atom[] {
  const { remark } = told ?? {};
  return Object.entries(value as Filter)
    .filter(([operator, each]) => each != null && operator !== 'of' && !manners.includes(operator))
    .map(([operator, each]) => ({
      operator,
      value: each,
      ...(told ? { place: told.place, sent: told.value } : { place: `${place}.${operator}` }),
      ...(remark !== undefined && { remark }),
      ...(isOfMissing && { isOfMissing }),
    }));
}

/** A condition as a whole, to be told. */
export function wholeOf({ field, value, place, told = { place, value } }: Placed): Atom {
  return { ...told, operator: field };
}

export function isEverything(filter: unknown): boolean {
  return filter == null || Object.values(filter).every((value) => value == null);
}
