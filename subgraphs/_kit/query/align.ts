import { groupBy } from '../group-by.ts';
/** For a DataLoader: one item per key, null where there is none. */
export function alignOne<K, T>(keys: readonly K[], items: readonly T[], keyOf: (item: T) => K): (T | null)[] {
  const byKey = new Map(items.map((item) => [keyOf(item), item]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** For a DataLoader: all items of each key, in the order they came. */
export function alignMany<K, T>(keys: readonly K[], items: readonly T[], keyOf: (item: T) => K): T[][] {
  const byKey = groupBy(items, keyOf);
  return keys.map((key) => byKey.get(key) ?? []);
}
