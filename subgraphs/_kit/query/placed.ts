import { listOf, type Atom } from './exclusion.ts';

export type Filter = Readonly<Record<string, unknown>>;

/** A condition, and where in the arguments it stands. */
export interface Placed {
  readonly field: string;
  readonly value: unknown;
  readonly place: string;
}

/** What must hold, with what stands in `and`. */
export function allHolding(filter: Filter, path: string): Placed[] {
  return Object.entries(filter).flatMap(([field, value]): Placed[] => {
    if (value == null) return [];
    const place = `${path}.${field}`;
    if (field !== 'and') return [{ field, value, place }];
    return listOf(value).flatMap((each, at) => allHolding(each as Filter, `${place}.${at}`));
  });
}

/** How a condition is meant, beside what it asks: of a date, and of which of a list. */
export const manners = ['certainty', 'validity'];

/** What a condition asks of one value. */
export function atomsOf({ value, place }: Placed): Atom[] {
  return Object.entries(value as Filter)
    .filter(([operator, each]) => each != null && operator !== 'of' && !manners.includes(operator))
    .map(([operator, each]) => ({ place: `${place}.${operator}`, operator, value: each }));
}

export function isEverything(filter: unknown): boolean {
  return filter == null || Object.values(filter).every((value) => value == null);
}

/** What conditions on a list say of its size, as conditions on a number. */
export function sizesOf({ field, value, place }: Placed): Atom[] {
  const { some, none, count } = value as Record<string, Filter | null | undefined>;
  return [
    ...(some == null ? [] : [{ place: `${place}.some`, operator: 'gte', value: 1, sent: some }]),
    ...(none == null || !isEverything(none) ? [] : [{ place: `${place}.none`, operator: 'lte', value: 0, sent: none }]),
    ...(count == null || !isEverything(count['of']) ? [] : atomsOf({ field, value: count, place: `${place}.count` })),
  ];
}
