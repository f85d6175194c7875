import { z } from 'zod';

export type Pair = readonly [member: string, head: string];

/** By which lines ids are counted, and whose facts those are. */
export interface AskedLines {
  readonly subgraph: string;
  /** What is asked of its `Query`. */
  readonly list: string;
  /** How the answer is read: it may be that of another program. */
  readonly pairs: z.ZodType<readonly Pair[]>;
  /** What is in no line has no value; else it is a line by itself. */
  readonly isPartial: boolean;
}

const record = z.object({ id: z.string() });
const lines = z.array(z.object({ head: record, members: z.array(record) }));
const key = z.object({ value: z.string() });
const groups = z.object({ groups: z.object({ nodes: z.array(z.object({ keys: z.tuple([key, key]) })) }) });

/** Lines of members with one head; what is in none is a line by itself. */
export function askedLines(subgraph: string, field: string, head: string): AskedLines {
  const list = `${field} { head: ${head} { id } members { id } }`;
  const pairs = lines.transform((found) =>
    found.flatMap(({ head: { id }, members }) => members.map((each): Pair => [each.id, id])),
  );
  return { subgraph, list, pairs, isPartial: false };
}

/** What a list links with one another: each of one dimension is counted under those of another that it stands with. */
export function askedLinks(subgraph: string, list: string, member: string, head: string): AskedLines {
  const pairs = groups.transform((found) =>
    found.groups.nodes.map(({ keys: [one, other] }): Pair => [one.value, other.value]),
  );
  const query = `${list} { groups(by: [${member}, ${head}]) { nodes { keys { value } } } }`;
  return { subgraph, list: query, pairs, isPartial: true };
}
