import { isDeepStrictEqual } from 'node:util';
import { listOf } from './exclusion.ts';
import { allHolding, atomsOf, manners, type Filter, type Placed } from './placed.ts';

/**
 * What holds and shuts out all that `denied` leaves: it says what the `not` denies. Null where it may leave something.
 * @param isOfParts whether all that is asked of a field must hold, each by itself
 */
export function shutOut(
  denied: Placed,
  holding: readonly Placed[],
  isOfParts: (field: string) => boolean,
): readonly Placed[] | null {
  const said = allHolding(denied.value as Filter, denied.place)
    .filter((each) => !isOfParts(each.field) || atomsOf(each).length > 0)
    .map((each) => holding.find((given) => given !== denied && says(given, each, isOfParts(each.field))));
  return said.includes(undefined) ? null : [...new Set(said as Placed[])];
}

function says(given: Placed, asked: Placed, isOfParts: boolean): boolean {
  if (given.field !== asked.field) return false;
  const [one, other] = [written(given.value), written(asked.value)];
  if (isDeepStrictEqual(one, other)) return true;
  if (!isOfParts) return false;
  const [parts, askedFor] = [one as Filter, other as Filter];
  return (
    manners.every((each) => parts[each] === askedFor[each]) &&
    atomsOf(asked).every(({ operator }) => isDeepStrictEqual(parts[operator], askedFor[operator]) || isOneOf(operator))
  );

  /** What is one of few is one of more. */
  function isOneOf(operator: string): boolean {
    if (operator !== 'eq' && operator !== 'in') return false;
    const most = listOf(askedFor[operator]);
    return ['eq', 'in'].some(
      (each) => parts[each] !== undefined && listOf(parts[each]).every((id) => most.includes(id)),
    );
  }
}

/** As a client may have written it: without what says nothing. */
function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => (each == null ? [] : [[name, written(each)]])),
  );
}
