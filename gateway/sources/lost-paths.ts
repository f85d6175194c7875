import type { Selection } from './selection.ts';

export type Path = readonly (string | number)[];

/** One page of a list, each with one lost field. */
export const mostNamed = 100;

/** Places in an answer, and how many there are beyond those that are named. */
export interface LostPaths {
  readonly named: readonly Path[];
  readonly unnamed: number;
}

/**
 * Where the fields of a fetch that failed would have stood, as the subgraph would have named the places; the
 * gateway turns them into places of the client's answer.
 * @param most how many of them are named
 */
export function lostPaths(
  selection: Selection,
  rootType: string,
  variables: Record<string, unknown>,
  most: number,
): LostPaths {
  const named: Path[] = [];
  let unnamed = 0;
  for (const path of places(selection, rootType, variables))
    if (named.length < most) named.push(path);
    else unnamed += 1;
  return { named, unnamed };
}

function* places(selection: Selection, rootType: string, variables: Record<string, unknown>): Generator<Path> {
  for (const { key, node } of selection.fieldsOf(selection.root, rootType)) {
    const set = node.selectionSet;
    if (key !== '_entities' || !set) {
      yield [key];
      continue;
    }
    const keys = new Map<string, readonly string[]>();
    for (const [index, type] of typesOf(variables).entries()) {
      const own = keys.get(type) ?? keysOf(selection, set, type);
      keys.set(type, own);
      for (const below of own) yield [key, index, below];
    }
  }
}

function keysOf(selection: Selection, set: Parameters<Selection['fieldsOf']>[0], type: string): readonly string[] {
  return selection.fieldsOf(set, type).flatMap(({ key }) => (key === '__typename' ? [] : [key]));
}

/** Type of each thing that was asked about. */
export function typesOf({ representations }: Record<string, unknown>): string[] {
  return Array.isArray(representations)
    ? representations.map(({ __typename }: { __typename: string }) => __typename)
    : [];
}
