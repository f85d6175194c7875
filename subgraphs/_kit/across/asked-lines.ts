import { z } from 'zod';

/** A member of a line from one day until another; null: no end. */
export interface Span {
  readonly member: string;
  readonly head: string;
  readonly from: string | null;
  readonly until: string | null;
}

export type Pair = readonly [member: string, head: string];

/** What of another subgraph ids are counted by. */
export interface AskedMembers<T> {
  readonly subgraph: string;
  /** What is asked of its `Query`. */
  readonly list: string;
  /** How the answer is read: it may be that of another program. */
  readonly members: z.ZodType<readonly T[]>;
}

/** By which lines ids are counted, and whose facts those are. */
export interface AskedLines extends AskedMembers<Pair> {
  /** What is in no line has no value; else it is a line by itself. */
  readonly isPartial: boolean;
}

const record = z.object({ id: z.string() });
const lines = z.array(z.object({ head: record, members: z.array(record) }));
const key = z.object({ value: z.string() });
const groupsOf = <Keys extends z.ZodType>(keys: Keys) =>
  z.object({ groups: z.object({ nodes: z.array(z.object({ keys })) }) });

/** Lines of members with one head; what is in none is a line by itself. */
export function askedLines(subgraph: string, field: string, head: string): AskedLines {
  const list = `${field} { head: ${head} { id } members { id } }`;
  const pairs = lines.transform((found) =>
    found.flatMap(({ head: { id }, members }) => members.map((each): Pair => [each.id, id])),
  );
  return { subgraph, list, members: pairs, isPartial: false };
}

/** What a list links with one another: each of one dimension is counted under those of another that it stands with. */
export function askedLinks(subgraph: string, list: string, member: string, head: string): AskedLines {
  const pairs = groupsOf(z.tuple([key, key])).transform((found) =>
    found.groups.nodes.map(({ keys: [one, other] }): Pair => [one.value, other.value]),
  );
  const query = `${list} { groups(by: [${member}, ${head}]) { nodes { keys { value } } } }`;
  return { subgraph, list: query, members: pairs, isPartial: true };
}

const maybe = z.object({ value: z.string().nullable() });

/** The same of a list whose links last from one day to another, all of them, whichever are valid on the day that is asked about. */
export function askedSpans(subgraph: string, list: string, member: string, head: string): AskedMembers<Span> {
  const spans = groupsOf(z.tuple([key, key, maybe, maybe])).transform((found) =>
    found.groups.nodes.map(({ keys: [one, other, from, until] }): Span => {
      return { member: one.value, head: other.value, from: from.value, until: until.value };
    }),
  );
  const by = [member, head, 'VALID_FROM', 'VALID_UNTIL'].join(', ');
  const query = `${list}(validity: ALL) { groups(by: [${by}]) { nodes { keys { value } } } }`;
  return { subgraph, list: query, members: spans };
}
