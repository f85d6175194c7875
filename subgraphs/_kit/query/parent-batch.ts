import DataLoader from 'dataloader';
import { groupBy } from '../group-by.ts';

/** What is asked about a list under one record. */
export interface ParentKey {
  readonly parent: string;
  /** Equal for parents that one statement can answer for. */
  readonly group: string;
}

/** Reads for all parents at once that ask the same. */
export function parentLoader<Key extends ParentKey, T>(
  read: (parents: string[], key: Key) => Promise<Map<string, T>>,
): DataLoader<Key, T, string> {
  return new DataLoader((keys: readonly Key[]) => byGroup(keys, read), {
    cacheKeyFn: ({ parent, group }) => `${parent}\n${group}`,
  });
}

/** Each group by itself: arguments that are refused, such as a cursor, are those of no other list. */
async function byGroup<Key extends ParentKey, T>(
  keys: readonly Key[],
  read: (parents: string[], key: Key) => Promise<Map<string, T>>,
): Promise<(T | Error)[]> {
  const groups = groupBy(keys, (key) => key.group);
  const found = new Map<Key, T | Error>();
  await Promise.all(
    [...groups.values()].map(async (members) => {
      const [first] = members as [Key, ...Key[]];
      const parents = members.map((key) => key.parent);
      const answers = await read(parents, first).catch((error: unknown) => asError(error));
      for (const key of members) found.set(key, answers instanceof Error ? answers : (answers.get(key.parent) as T));
    }),
  );
  return keys.map((key) => found.get(key) as T | Error);
}

/** What one of many in a DataLoader fails with. */
function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
