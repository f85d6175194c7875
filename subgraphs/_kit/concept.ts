import type { ClassType } from 'type-graphql';
import type { RowRule } from './access/row-rule.ts';
import type { Clocks } from './clocks.ts';
import type { Database } from './database/database.ts';
import type { Ingester } from './ingest/ingester.ts';
import type { WatchedReference } from './ingest/reference-upkeep.ts';
import type { ListArgs } from './query/list.args.ts';
import { RecordLoader, type RecordSpec } from './query/record-loader.ts';
import type { Presence } from './query/record-table.ts';
import type { Recorded } from './record/recorded.entity.ts';
import type { Searched } from './search/searched.ts';
import type { ExternalKey } from './schema/external-key.ts';

/** What the loaders of one request are made from: the database as the viewer may see it; `loaders` are all of them, each made when it is asked for. */
export interface LoaderTools<Loaders = unknown> {
  readonly database: Database;
  readonly clocks: Clocks;
  /** The real moment, for what depends on it and not on the clocks. */
  readonly now: Date;
  readonly loaders: Loaders;
}

/** A column that names things of another subgraph, whatever its table. */
export type AnyWatchedReference = WatchedReference<never>;

/** What one concept brings to its subgraph; `<concept>.concept.ts` exports it and `subgraph.ts` lists it. */
export interface Concept<Loader = unknown, Loaders = unknown> {
  /** The types of the graph whose references `loader.byId` resolves. */
  readonly types: readonly string[];
  readonly resolvers: readonly ClassType[];
  readonly entities: readonly (new () => object)[];
  readonly ingesters: readonly Ingester[];
  /** Names of things of other subgraphs, asked for again while their owners have not confirmed them. */
  readonly watched?: readonly AnyWatchedReference[];
  /** Which of its rows are not for everybody who sees its types; after the concepts that they name. */
  readonly rows?: readonly RowRule[];
  /** What is searched of the first of its types. */
  readonly search?: Searched;
  /** From when on these records are there; absent: always. */
  readonly presence?: Presence;
  /** What else than an id the first of its types is referred to by. */
  readonly externalKey?: ExternalKey<Loader>;
  readonly loader: (tools: LoaderTools<Loaders>) => Loader;
}

/** One concept for each of a subgraph's loaders. */
export type Concepts<Loaders> = { readonly [Name in keyof Loaders]: Concept<Loaders[Name], Loaders> };

/** Forgets which table a watched reference is of. */
export function watched<E extends Recorded>(reference: WatchedReference<E>): AnyWatchedReference {
  return reference as unknown as AnyWatchedReference;
}

/** A concept whose records are read as they stand in their table: it needs no loader of its own. */
export function recordConcept<
  E extends Recorded,
  T extends { readonly id: string },
  Args extends ListArgs<object>,
  Parent extends string,
>(
  type: string,
  records: RecordSpec<E, T, Args, Parent>,
  parts: Pick<Concept, 'resolvers' | 'ingesters' | 'watched' | 'rows' | 'search'>,
): Concept<RecordLoader<E, T, Args, Parent>> {
  return {
    types: [type],
    entities: [records.entity],
    presence: records,
    loader: ({ database, clocks }) => new RecordLoader(records, database, clocks),
    ...parts,
  };
}
