import sql from 'sql-template-tag';
import type { ClassType } from 'type-graphql';
import { alone } from './access/alone.ts';
import { Inquiry } from './across/inquiry.ts';
import { RestrictedReads } from './access/restricted-reads.ts';
import { AuditTrail } from './audit/audit-trail.ts';
import type { ReadLog } from './audit/read-log.ts';
import type { BackgroundWork } from './background.ts';
import type { Contents } from './audit/verify/contents.ts';
import { verifyAudit } from './audit/verify/verify.ts';
import type { Concept, Concepts } from './concept.ts';
import type { Caller, DocumentStore, ExistenceCheck, OpenOptions, RunningSubgraph, Subgraph } from './contract.ts';
import { Database } from './database/database.ts';
import type { Tables } from './database/data-source.ts';
import { drift } from './database/drift.ts';
import { locate } from './database/location.ts';
import { Ingest } from './ingest/ingest.ts';
import { emulated, type EdmsConfig } from './edms/config.ts';
import { loaderSets } from './loader-set.ts';
import { ReferenceUpkeep } from './ingest/reference-upkeep.ts';
import { Commands } from './command/commands.ts';
import { kitEntities, type Recorded } from './record/recorded.entity.ts';
import type { AccessTable } from './access/access-table.ts';
import { historyAccess } from './access/history-access.ts';
import { partialTypesOf } from './access/partial-lists.ts';
import { rightsOf, type Heirs, type Rights } from './access/rights.ts';
import { confidentialTypesOf, namedTypesOf, rowRulesOf } from './access/row-rules.ts';
import { bringUpToDate, type Upgrade } from './record/upgrade.ts';
import { Writer } from './record/write.ts';
import type { Stored } from './schema/always-there.ts';
import { describeSchema, executableSchema, type ReferenceResolver } from './schema/build-schema.ts';
import { SearchIndex } from './search/search-index.ts';
import { SearchReader } from './search/search-reader.ts';
import type { SearchedType } from './search/searched.ts';
import { SubgraphEndpoint } from './schema/endpoint.ts';
import { onceAtATime } from './once-at-a-time.ts';
import { namedBy, type ExternalKeys } from './schema/external-key.ts';

/** What a subgraph's services are made from. */
export interface Tools {
  readonly database: Database;
  readonly writer: Writer;
  readonly commands: Commands;
  readonly exists: ExistenceCheck;
  /** Ids of the confidential records of a type that are not for a caller: to their commands there are none of these. */
  readonly withheld: (type: string, caller: Caller) => Promise<readonly string[]>;
  /** A body, and those whose work it goes on with today. */
  readonly withPredecessors: (body: string, caller: Caller) => Promise<readonly string[]>;
  /** Asks other subgraphs what a command depends on, as a caller or as the hub itself; not within a unit of work. */
  readonly ask: (as: Caller) => Inquiry;
  readonly now: () => Date;
  /** How messages leave the hub. */
  readonly edms: EdmsConfig;
  /** Where it is written down who was shown what beside the graph. */
  readonly reads: Pick<ReadLog, 'add'>;
}

export interface SubgraphDefinition<Loaders, Services = object> {
  readonly name: string;
  /** In the order in which their records depend on one another. */
  readonly concepts: Concepts<Loaders>;
  /** Resolvers of fields that it adds to types of others. */
  readonly stubs: readonly ClassType[];
  /** Types of others that no field here leads to: only their owners name them. */
  readonly unreached?: readonly ClassType[];
  /** The full type, in the subgraph that owns it. */
  readonly importRunType?: ClassType<{ id: string }>;
  readonly migrations: readonly (new () => object)[];
  readonly upgrades?: readonly Upgrade[];
  /** Of types that are not records: stubs, and what is worked out from an id. */
  readonly references: Readonly<Record<string, ReferenceResolver<Loaders>>>;
  /** Its commands; none in a subgraph that only takes in. */
  readonly services?: (tools: Tools) => Services;
  /** What the process that runs it goes on doing for it. */
  readonly background?: (tools: Tools) => BackgroundWork;
  /** In the subgraph that knows what became of bodies; the others ask it. */
  readonly heirs?: Heirs;
  /** In the subgraph that keeps them. */
  readonly documents?: (tools: Tools) => DocumentStore;
  /** Where those are, for auditors. */
  readonly contents?: Contents;
}

/** The one shape of every subgraph: from its concepts to something that can be described and opened. */
export function defineSubgraph<Loaders extends object, Services extends object = object>(
  definition: SubgraphDefinition<Loaders, Services>,
): Subgraph {
  let described: ReturnType<typeof describeSchema> | undefined;
  let schema: RunningSubgraph['schema'] | undefined;
  const concepts = conceptsOf(definition);
  const entities = [...kitEntities, ...concepts.flatMap((each) => each.entities)];
  const tables: Tables = { entities, migrations: [...definition.migrations] };
  const resolvers = [...concepts.flatMap((each) => each.resolvers), ...definition.stubs];
  const describe = () => (described ??= describeSchema({ ...definition, resolvers, stored: storedOf(concepts) }));
  return {
    name: definition.name,
    typeDefs: () => describe().typeDefs,
    ownTypeDefs: () => describe().ownTypeDefs,
    audiences: () => describe().access.byType,
    recordTypes: concepts.flatMap((each) => each.ingesters).map(({ type }) => type),
    confidentialTypes: confidentialTypesOf(concepts),
    namedTypes: namedTypesOf(concepts),
    drift: (databaseUrl) => drift(locate(databaseUrl, definition.name), tables),
    verify: (options) => verifyAudit({ ...definition, tables, searched: searchedOf(concepts) }, options),
    open: async (options) => {
      // Nothing of a database is in it: those who are opened several times in a process answer with the same.
      schema ??= executableSchema(describe(), {
        references: referencesOf(definition),
        externalKeys: externalKeysOf(concepts),
        partial: partialTypesOf(concepts),
      });
      const executable = { schema, access: describe().access };
      const database = await Database.open(options.databaseUrl, definition.name, tables, options);
      const search = new SearchIndex(searchedOf(concepts));
      await bringUpToDate(database, search, definition.upgrades ?? [], options.now).catch(async (error: unknown) => {
        await database.close().catch(() => undefined);
        throw error;
      });
      return run(definition, options, database, { ...executable, search });
    },
  };
}

function conceptsOf<Loaders>({ concepts }: Pick<SubgraphDefinition<Loaders, never>, 'concepts'>) {
  return Object.values<Concept<unknown, Loaders>>(concepts);
}

function storedOf(concepts: readonly Concept<unknown, never>[]): Stored[] {
  return concepts.flatMap(({ types: [type], entities: [entity] }) => (type && entity ? [{ type, entity }] : []));
}

function searchedOf(concepts: readonly Concept<unknown, never>[]): SearchedType[] {
  return concepts.flatMap(({ types: [type], entities: [entity], search, presence = {} }) =>
    type && entity && search ? [{ type, entity: entity as new () => Recorded, presence, ...search }] : [],
  );
}

interface ById {
  readonly byId: { load(id: string): Promise<object | null> };
}

function referencesOf<Loaders extends object>({
  concepts,
  references,
}: Pick<SubgraphDefinition<Loaders, never>, 'concepts' | 'references'>): Record<string, ReferenceResolver<Loaders>> {
  const own = Object.entries<Concept<unknown, Loaders>>(concepts).flatMap(([name, { types, externalKey }]) => {
    const resolve: ReferenceResolver<Loaders> = (key, { loaders }) => {
      const loader = loaders[name as keyof Loaders];
      if (typeof key.id === 'string' || !externalKey) return (loader as ById).byId.load(key.id);
      return externalKey.find(loader, namedBy(key, externalKey) ?? '');
    };
    return types.map((type) => [type, resolve] as const);
  });
  return { ...Object.fromEntries(own), ...references };
}

function externalKeysOf(concepts: readonly Concept<unknown, never>[]): ExternalKeys {
  return Object.fromEntries(
    concepts.flatMap(({ types: [type = ''], externalKey }) => (externalKey ? [[type, externalKey] as const] : [])),
  );
}

interface Executable {
  readonly schema: RunningSubgraph['schema'];
  /** For whom its parts are. */
  readonly access: AccessTable;
  readonly search: SearchIndex;
}

function toolsOf(
  name: string,
  database: Database,
  { now, exists, others = alone, edms = emulated }: OpenOptions,
  { rights, search, reads }: { readonly rights: Rights; readonly search: SearchIndex; readonly reads: ReadLog },
): Tools {
  const writer = new Writer(database, now, search);
  const withheld: Tools['withheld'] = (type, as) => rights.of(as).of(type);
  const withPredecessors: Tools['withPredecessors'] = (body, as) => rights.of(as).facts.withPredecessors([body]);
  const ask: Tools['ask'] = (as) => new Inquiry((subgraph, request) => others.ask(subgraph, request), as);
  const commands = new Commands(writer, name);
  return { database, writer, exists, withheld, withPredecessors, ask, now, edms, reads, commands };
}

function run<Loaders extends object, Services extends object>(
  definition: SubgraphDefinition<Loaders, Services>,
  options: OpenOptions,
  database: Database,
  executable: Executable,
): RunningSubgraph {
  const { name } = definition;
  const concepts = conceptsOf(definition);
  const rights = rightsOf(rowRulesOf(concepts, database), database, options, definition.heirs);
  const trail = new AuditTrail(database, options);
  const tools = toolsOf(name, database, options, { rights, search: executable.search, reads: trail.reads });
  const { writer, exists } = tools;
  const [documents, background] = [definition.documents?.(tools), definition.background?.(tools)];
  const endpoint = endpointOf(definition, options, executable, { tools, trail, rights });
  const ingesters = concepts.flatMap((each) => each.ingesters);
  const ingest = new Ingest(writer, exists, ingesters);
  const watched = concepts.flatMap((each) => each.watched ?? []);
  const upkeep = watched.map((reference) => new ReferenceUpkeep(reference, database, exists, writer));
  return {
    name,
    schema: executable.schema,
    execute: (request) => endpoint.execute(request),
    ingest: (records, options) => ingest.run(records, options),
    withheld: (type, caller) => endpoint.withheld(type, caller),
    ...(definition.heirs && { heirs: rights.heirs }),
    revision: () => endpoint.revision(),
    ...(documents && { documents }),
    ...(background && { background }),
    isEmpty: async () => (await endpoint.revision()) === 0,
    actors: () => actorsOf(database),
    maintain: onceAtATime(async () => {
      await trail.checkpoint();
      for (const references of upkeep) await references.verify();
      await Promise.all([rights.foresee(), database.refreshStatistics()]);
    }),
    close: () => trail.close().finally(() => database.close()),
  };
}

function endpointOf<Loaders extends object, Services extends object>(
  definition: SubgraphDefinition<Loaders, Services>,
  { now, others = alone, onFault = () => undefined }: OpenOptions,
  { schema, access }: Executable,
  { tools, trail, rights }: { readonly tools: Tools; readonly trail: AuditTrail; readonly rights: Rights },
): SubgraphEndpoint {
  const { database } = tools;
  const concepts = conceptsOf(definition);
  const searched = searchedOf(concepts);
  const loaders = loaderSets(definition.concepts);
  return new SubgraphEndpoint(definition.name, schema, database, {
    services: definition.services?.(tools) ?? {},
    loaders: (seen, clocks) => loaders({ database: seen, clocks, now: now() }),
    reads: new RestrictedReads(database, rights.rules),
    historyAccess: historyAccess(access, rights.byType, database),
    rights: rights.of,
    ask: (subgraph, request) => others.ask(subgraph, request),
    search: (viewer) => new SearchReader(searched, access, viewer),
    readLog: trail.reads,
    now,
    onFault,
  });
}

async function actorsOf(database: Database): Promise<string[]> {
  const rows = await database.read<{ actor: string }>(sql`SELECT DISTINCT actor FROM revision`);
  return rows.map(({ actor }) => actor);
}
