import type { GraphQLFormattedError } from 'graphql';

type Representation = Readonly<Record<string, unknown>>;
/** What the fetches of one plan have found, the gateway's own fields included. */
export type Found = Record<string, unknown>;

/**
 * Names the place of an error as the gateway's executor counts it. It asks a subgraph about those things of a path that
 * are of the types which that one knows, and counts its errors as if they were all: in a list of several types an error
 * of the second act would be told of the second thing, whatever that is.
 */
export function inPlace(
  errors: readonly GraphQLFormattedError[],
  path: readonly (string | number)[],
  found: Found,
  { representations }: Readonly<Record<string, unknown>>,
): readonly GraphQLFormattedError[] {
  if (!Array.isArray(representations)) return errors;
  const places = placesOf(representations as Representation[], thingsAt(found, path));
  return errors.map((error) => {
    const [root, asked, ...rest] = error.path ?? [];
    const place = root === '_entities' && typeof asked === 'number' ? places[asked] : undefined;
    return place === undefined ? error : { ...error, path: [root as string, place, ...rest] };
  });
}

/** Each is one of the things, and they stand in the same order. */
function placesOf(
  representations: readonly Representation[],
  things: readonly Representation[],
): (number | undefined)[] {
  let next = 0;
  return representations.map((representation) => {
    for (let at = next; at < things.length; at += 1) {
      if (!isOf(things[at] ?? {}, representation)) continue;
      next = at + 1;
      return at;
    }
    return undefined;
  });
}

/** Keys are plain values. */
function isOf(thing: Representation, representation: Representation): boolean {
  return Object.entries(representation).every(([name, value]) => thing[name] === value);
}

/** `@` stands for every item of a list. */
function thingsAt(value: unknown, [name, ...rest]: readonly (string | number)[]): Representation[] {
  if (typeof value !== 'object' || value === null) return [];
  if (name === undefined) return [value as Representation];
  if (name === '@') return (value as unknown[]).flatMap((each) => thingsAt(each, rest));
  return Object.hasOwn(value, name) ? thingsAt((value as Found)[name], rest) : [];
}
