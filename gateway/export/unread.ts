import type { GraphQLFormattedError } from 'graphql';
import { Unread, type Json } from './records.ts';

type Place = { [key: string | number]: Json | undefined };

/** The answer with a mark at each place that an error left empty: what could not be read is not what is not there. */
export function withUnread(data: Json, errors: readonly GraphQLFormattedError[]): Json {
  for (const { path, extensions } of errors) mark(data, path ?? [], new Unread(String(extensions?.['code'])));
  return data;
}

/** An error deep inside may have emptied more than its own place: the mark stands at the highest. */
function mark(data: Json, path: readonly (string | number)[], unread: Unread): void {
  let at = data as Place | null;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || at instanceof Unread) return;
    if (at[key] === null) {
      at[key] = unread;
      return;
    }
    at = at[key] as Place;
  }
}
