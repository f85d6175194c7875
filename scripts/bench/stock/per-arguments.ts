import DataLoader from 'dataloader';

/** A DataLoader for each set of arguments that a field is asked with: only then do the parents of one list share a query. */
export function perArguments<A, V>(
  read: (ids: readonly string[], args: A) => Promise<V[]>,
): (args: A) => DataLoader<string, V> {
  const known = new Map<string, DataLoader<string, V>>();
  return (args) => {
    const key = JSON.stringify(args);
    const loader = known.get(key) ?? new DataLoader((ids) => read(ids, args));
    known.set(key, loader);
    return loader;
  };
}
