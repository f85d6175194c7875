import sql from 'sql-template-tag';
import type { Clocks } from './clocks.ts';
import type { ExistenceCheck, OpenOptions, RunningSubgraph, Subgraph } from './contract.ts';
import { Database } from './database/database.ts';
import type { Tables } from './database/data-source.ts';
import { drift } from './database/drift.ts';
import { locate } from './database/location.ts';
import type { Ingester } from './ingest/ingester.ts';
import { Ingest } from './ingest/ingest.ts';
import { Commands } from './command/commands.ts';
import { kitEntities } from './record/recorded.entity.ts';
import { Writer } from './record/write.ts';
import {
  describeSchema,
  executableSchema,
  type ReferenceResolver,
  type SchemaDefinition,
} from './schema/build-schema.ts';
import { SubgraphEndpoint } from './schema/endpoint.ts';

/** What a subgraph's services are made from. */
export interface Tools {
  readonly database: Database;
  readonly writer: Writer;
  readonly commands: Commands;
  readonly exists: ExistenceCheck;
  readonly now: () => Date;
}

export interface SubgraphDefinition<Loaders, Services> extends SchemaDefinition {
  readonly name: string;
  readonly entities: readonly (new () => object)[];
  readonly migrations: readonly (new () => object)[];
  readonly references: Readonly<Record<string, ReferenceResolver<Loaders>>>;
  /** In the order in which their records depend on one another. */
  readonly ingesters: readonly Ingester[];
  readonly services: (tools: Tools) => Services;
  /** What was left for later; never runs twice at a time. */
  readonly maintain?: (services: Services) => Promise<void>;
  /** One set per request and clocks; `now` is for what depends on the real moment, not on the clocks. */
  readonly loaders: (database: Database, clocks: Clocks, now: Date) => Loaders;
}

/** The one shape of every subgraph: from its parts to something that can be described and opened. */
export function defineSubgraph<Loaders extends object, Services extends object>(
  definition: SubgraphDefinition<Loaders, Services>,
): Subgraph {
  let described: ReturnType<typeof describeSchema> | undefined;
  const tables: Tables = { entities: [...kitEntities, ...definition.entities], migrations: [...definition.migrations] };
  const describe = () => (described ??= describeSchema(definition));
  return {
    name: definition.name,
    typeDefs: () => describe().typeDefs,
    recordTypes: definition.ingesters.map(({ type }) => type),
    drift: (databaseUrl) => drift(locate(databaseUrl, definition.name), tables),
    open: async (options) => {
      const schema = executableSchema(describe(), definition.references);
      const database = await Database.open(options.databaseUrl, definition.name, tables);
      return run(definition, options, database, schema);
    },
  };
}

function run<Loaders extends object, Services extends object>(
  definition: SubgraphDefinition<Loaders, Services>,
  { now, exists, onFault }: OpenOptions,
  database: Database,
  schema: RunningSubgraph['schema'],
): RunningSubgraph {
  const { name } = definition;
  const writer = new Writer(database, now);
  const tools: Tools = { database, writer, exists, now, commands: new Commands(writer, name) };
  const services = definition.services(tools);
  const endpoint = new SubgraphEndpoint(name, schema, database, {
    services,
    loaders: (clocks) => definition.loaders(database, clocks, now()),
    now,
    onFault: onFault ?? (() => undefined),
  });
  const ingest = new Ingest(writer, exists, definition.ingesters);
  return {
    name,
    schema,
    execute: (request) => endpoint.execute(request),
    ingest: (records, options) => ingest.run(records, options),
    revision: () => endpoint.revision(),
    isEmpty: async () => (await endpoint.revision()) === 0,
    actors: async () => {
      const rows = await database.read<{ actor: string }>(sql`SELECT DISTINCT actor FROM revision`);
      return rows.map(({ actor }) => actor);
    },
    maintain: onceAtATime(async () => {
      await definition.maintain?.(services);
      await database.refreshStatistics();
    }),
    close: () => database.close(),
  };
}

/** Whoever calls while the task runs waits for that run. */
function onceAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= task().finally(() => (running = null)));
}
