import { randomUUID } from 'node:crypto';
import { parse, visit, type DefinitionNode, type DocumentNode } from 'graphql';
import type { Sql } from 'sql-template-tag';
import type { HubContext } from '../context.ts';
import { ForbiddenError } from '../errors.ts';

/**
 * Stands for every record where one subgraph asks another under which of them a list holds something; as a cursor, for
 * what follows them all: a page of nothing, where only the list as a whole is asked about.
 */
export const everyId = '*';
/** In its place: enough of them to tell that there is one. The last of the ids that are said, where there may be more. */
export const someId = '+';
/** So many of a list; of those under which there is something so many as are still few. */
export const enoughIds = 20;
export type Extent = typeof everyId | typeof someId;

/** The same within this process, where nobody from outside can name it. */
const everyHere = `${everyId} ${randomUUID()}`;
export const someHere = `${someId} ${randomUUID()}`;

export function isOfMany(id: unknown): boolean {
  return id === everyHere || id === someHere;
}

/** What another subgraph means by an id or a cursor; null where it is just that. */
export function meantBy(given: unknown): string | null {
  if (given === everyId) return everyHere;
  return given === someId ? someHere : null;
}

/** Ids, and whether they are only some. */
interface Ids {
  readonly isOfSome: boolean;
}

/** A list under every record at once. */
export interface UnderEvery extends Ids {
  parents(): Promise<readonly { readonly id: string; readonly count: number }[]>;
  parentIds(): Promise<readonly string[]>;
  fewParents(): Promise<readonly string[] | null>;
  readonly parentRows: OwnRows;
}

/** More records than others order their lists by: of each its id and its value travel. */
export const mostOrdered = 20_000;

/** A record, and what its list is ordered by. */
export interface Place {
  readonly id: string;
  readonly value: string | number;
}

/** A list as a whole, whatever its pages. */
export interface Whole extends Ids {
  everyId(): Promise<readonly string[]>;
  /** In no order; one more than `mostOrdered` where there are more. */
  everyPlace(): Promise<readonly Place[]>;
}

/** What a statement of the same database can go on from; of no use to another, and told to none. */
export class OwnRows {
  /** @param sql rows with the column `parent` */
  constructor(readonly sql: Sql) {}

  toJSON(): null {
    return null;
  }
}

type Resolver<Source> = (source: Source, args: unknown, context: HubContext) => Promise<unknown>;

/** Only subgraphs ask such things of one another: answers are as long as there are records. */
function forPeers<Source>(resolve: (source: Source) => Promise<unknown>): Resolver<Source> {
  return (source, _args, { caller }) =>
    caller.isPeer ? resolve(source) : Promise.reject(new ForbiddenError('Only subgraphs ask this of one another.'));
}

/** With the mark of more, where the list was found by ids of which there were more. */
function told<Source extends Ids>(read: (list: Source) => Promise<readonly string[] | null>): Resolver<Source> {
  return async (source, args, context) => {
    const ids = (await forPeers(read)(source, args, context)) as readonly string[] | null;
    return ids && source.isOfSome && context.settle.hasCut && ids.at(-1) !== someId ? [...ids, someId] : ids;
  };
}

/** With the mark of more, where there are as many as were asked for. */
export function marked(ids: readonly string[], most: number): readonly string[] {
  return ids.length < most ? ids : [...ids, someId];
}

const resolvers = {
  everyId: told((list: Whole) => list.everyId()),
  everyPlace: forPeers((list: Whole) => list.everyPlace()),
  parents: forPeers(async (list: UnderEvery) => (await list.parents()).map(({ id }) => id)),
  parentCounts: forPeers(async (list: UnderEvery) => (await list.parents()).map(({ count }) => count)),
  parentIds: told((list: UnderEvery) => list.parentIds()),
  fewParents: told((list: UnderEvery) => list.fewParents()),
  parentRows: forPeers((list: UnderEvery) => Promise.resolve(list.parentRows)),
};

const extension = (name: string) =>
  parse(
    `extend type ${name} { everyId: AtOnce everyPlace: AtOnce parents: AtOnce parentCounts: AtOnce parentIds: AtOnce fewParents: AtOnce parentRows: OwnRows }`,
    { noLocation: true },
  );
/** A list as one value: of thousands, GraphQL would look at each. Whoever asked for it does. */
const ownTypes = parse('scalar OwnRows scalar AtOnce', { noLocation: true });

/** What subgraphs can ask one another of their lists. */
export function wholeListsOf(document: DocumentNode): {
  readonly definitions: readonly DefinitionNode[];
  readonly resolvers: Readonly<Record<string, typeof resolvers>>;
} {
  const names: string[] = [];
  visit(document, {
    ObjectTypeDefinition: ({ name: { value } }) => {
      if (value.endsWith('Connection')) names.push(value);
    },
  });
  return {
    definitions: [...ownTypes.definitions, ...names.flatMap((name) => extension(name).definitions)],
    resolvers: Object.fromEntries(names.map((name) => [name, resolvers])),
  };
}
