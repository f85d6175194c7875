import { z } from 'zod';
import { orMissing, restOfPage } from '../../_kit/across/inquiry.ts';
import { hubFor } from '../../_kit/caller.ts';
import type { Caller } from '../../_kit/contract.ts';
import { FactsMissingError } from '../../_kit/errors.ts';
import { largestPage } from '../../_kit/query/page-size.ts';
import type { Tools } from '../../_kit/subgraph.ts';

const stored = z.object({ id: z.string(), size: z.int(), mediaType: z.string() });
export type StoredDocument = z.infer<typeof stored>;

/** What publications says of documents; one that was not asked for is not there. */
export interface StoredDocuments {
  readonly asked: ReadonlySet<string>;
  readonly found: ReadonlyMap<string, StoredDocument>;
}

const query = `query Stored($after: String, $ids: [ID!]!) {
  list: documents(first: ${largestPage}, after: $after, ids: $ids) { nodes { id size mediaType } ${restOfPage} } }`;

/** Asked as the hub itself: what belongs to a summary does not depend on who sends it. */
export async function storedDocuments(
  ids: readonly string[],
  caller: Caller,
  ask: Tools['ask'],
): Promise<StoredDocuments | FactsMissingError> {
  const pages = Array.from({ length: Math.ceil(ids.length / largestPage) }, (_, at) =>
    ids.slice(at * largestPage, (at + 1) * largestPage),
  );
  const inquiry = ask(hubFor(caller));
  const found = await orMissing(
    Promise.all(pages.map((some) => inquiry.everyNode('publications', { query, variables: { ids: some } }, stored))),
  );
  if (found instanceof FactsMissingError) return found;
  return { asked: new Set(ids), found: new Map(found.flat().map((each) => [each.id, each])) };
}
