import type { Selection } from './selection.ts';

export type Path = readonly (string | number)[];

/** One page of a list, each with one lost field. */
const mostPaths = 100;

/**
 * Where the fields of a fetch that failed would have stood, as the subgraph would have named the places; the
 * gateway turns them into places of the client's answer. At most one page of them.
 */
export function lostPaths(selection: Selection, rootType: string, variables: Record<string, unknown>): Path[] {
  const paths: Path[] = [];
  for (const { key, node } of selection.fieldsOf(selection.root, rootType)) {
    const set = node.selectionSet;
    if (key !== '_entities' || !set) paths.push([key]);
    else typesOf(variables).forEach((type, index) => paths.push(...below(selection, set, type, [key, index])));
    if (paths.length >= mostPaths) return paths.slice(0, mostPaths);
  }
  return paths;
}

function below(selection: Selection, set: Parameters<Selection['fieldsOf']>[0], type: string, path: Path): Path[] {
  const fields = selection.fieldsOf(set, type).filter(({ key }) => key !== '__typename');
  return fields.map(({ key }) => [...path, key]);
}

/** Type of each thing that was asked about. */
export function typesOf({ representations }: Record<string, unknown>): string[] {
  return Array.isArray(representations)
    ? representations.map(({ __typename }: { __typename: string }) => __typename)
    : [];
}
