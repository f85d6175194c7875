import { getDocumentNodeFromSchema } from '@graphql-tools/utils';
import { concatAST, parse, print, type DocumentNode, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import {
  buildSchemaSync,
  createResolversMap,
  getMetadataStorage,
  type ClassType,
  type NonEmptyArray,
} from 'type-graphql';
import { committedFilters, filterTable } from '../across/filter-table.ts';
import { notePartialLists, type PartialTypes } from '../access/partial-lists.ts';
import { noteQuestions } from '../across/note-questions.ts';
import { settleFilters } from '../across/settle-filters.ts';
import { meantBy, wholeListsOf } from '../across/whole-lists.ts';
import { searchHereResolvers, searchHereTypes } from '../search/search-here.ts';
import { withFilters, withOpaqueFilters } from '../across/with-filters.ts';
import { AccessTable } from '../access/access-table.ts';
import { guard } from '../access/guard.ts';
import { isAudited } from '../audit/shown.ts';
import { AtDirective } from '../clocks.ts';
import type { HubContext } from '../context.ts';
import { NotFoundError } from '../errors.ts';
import { withImportRunType } from '../source/import-run.stub.ts';
import { withAlways, type Stored } from './always-there.ts';
import { withCosts } from './costs.ts';
import { guardReferences } from './entities.ts';
import { describeFilters } from './filter-descriptions.ts';
import { namedBy, type ExternalKeys, type ReferenceKey } from './external-key.ts';
import { withProtocol } from './subgraph-protocol.ts';
import { tagContracts } from './tags.ts';

/** Finds the thing that another subgraph points at; null: there is no such thing. */
export type ReferenceResolver<Loaders> = (
  key: ReferenceKey & { readonly id: string },
  context: HubContext<Loaders>,
) => Promise<object | null>;

/** Federation 2.9: what every composer in use can read. */
const federationLink = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@tag", "@external", "@cost", "@listSize"])`;

interface Built {
  readonly schema: GraphQLSchema;
  readonly access: AccessTable;
  /** By itself, and with the conditions that others judge. */
  readonly ownTypeDefs: string;
  readonly typeDefs: string;
  /** What is executed: of others' filters it says no more than that they are. */
  readonly executable: DocumentNode;
}

export interface SchemaParts {
  readonly resolvers: readonly ClassType[];
  /** Types of others that no field here leads to: only their owners name them. */
  readonly unreached?: readonly ClassType[];
  /** Where the records of its types are. */
  readonly stored?: readonly Stored[];
  /** The full type, in the subgraph that owns it. */
  readonly importRunType?: ClassType<{ id: string }>;
}

/** The SDL that a subgraph publishes, from its decorated classes. */
export function describeSchema({ resolvers, unreached = [], stored = [], importRunType }: SchemaParts): Built {
  leaveFieldsToGraphQL();
  const schema = withImportRunType(importRunType, () =>
    buildSchemaSync({
      resolvers: resolvers as unknown as NonEmptyArray<ClassType>,
      orphanedTypes: [...unreached],
      directives: [AtDirective],
      validate: false,
      skipCheck: true,
      container: () => ({ get: (type: ClassType) => new type() }),
    }),
  );
  describeRoots(schema);
  describeFilters(schema);
  const access = new AccessTable(schema);
  if (access.undeclared.length > 0)
    throw new Error(`Say for whom these are, with @Audience: ${access.undeclared.join(', ')}`);
  tagContracts(schema, access);
  const own = withAlways(withCosts(getDocumentNodeFromSchema(schema)), stored);
  const published = (document: DocumentNode) => `${federationLink}\n\n${print(document)}\n`;
  return {
    schema,
    access,
    get ownTypeDefs() {
      return published(own);
    },
    // Where schemas are composed, the filters are still to be written.
    get typeDefs() {
      return published(withFilters(own, committedFilters()));
    },
    get executable() {
      return concatAST([parse(federationLink), withOpaqueFilters(own, committedFilters())]);
    },
  };
}

/** TypeGraphQL has no decorator for the roots. The same words everywhere: they are one type in the graph. */
function describeRoots(schema: GraphQLSchema): void {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (query) query.description = queryDescription;
  if (mutation) mutation.description = mutationDescription;
}

const queryDescription =
  'Where every question begins: one record by its id, or a list of them with filter, order and pages. The directive `@at` moves a whole query to another day, or to what the hub knew at a moment. A field whose subgraph does not answer is null with an error, and costs no other.';

const mutationDescription =
  'Commands, one after another in the order of the request. What the rules of a command refuse stands in `problems` of its payload, all reasons at once, and then nothing is changed. Each needs an account, and is for the roles that its description names.';

/** A field that is a property needs no resolver around it: half of the fields of an answer are such. */
function leaveFieldsToGraphQL(): void {
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers ??= true;
}

interface Reading<Loaders> {
  readonly references: Readonly<Record<string, ReferenceResolver<Loaders>>>;
  readonly externalKeys: ExternalKeys;
  readonly partial: PartialTypes;
}

/** The schema that answers: the same types with federation's own, and references resolved. */
export function executableSchema<Loaders>(
  built: Built,
  { references, externalKeys, partial }: Reading<Loaders>,
): GraphQLSchema {
  const resolvers = createResolversMap(built.schema) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(references)) {
    const found = orNotFound(type, resolve, externalKeys[type]);
    const isNoted = isAudited([built.access.ofType(type)]);
    resolvers[type] = { ...resolvers[type], __resolveReference: isNoted ? noting(type, found) : found };
  }
  for (const [field, resolve] of Object.entries(resolvers['Mutation'] ?? {})) {
    resolvers['Mutation'] = { ...resolvers['Mutation'], [field]: renewing(resolve as CommandResolver) };
  }
  const { executable } = built;
  const lists = wholeListsOf(executable);
  for (const [type, fields] of Object.entries({ ...lists.resolvers, ...searchHereResolvers }))
    resolvers[type] = { ...resolvers[type], ...fields };
  // In no published schema: subgraphs know it of one another.
  const definitions = [...executable.definitions, ...lists.definitions, ...searchHereTypes];
  const schema = withProtocol({ ...executable, definitions }, resolvers, () => built.typeDefs);
  const settling = settleFilters(guardReferences(schema, built.access, externalKeys), filterTable());
  return guard(noteQuestions(notePartialLists(settling, partial, built.access), filterTable()), built.access);
}

type CommandResolver = (root: unknown, args: unknown, context: HubContext, info: GraphQLResolveInfo) => unknown;

/** Commands of one mutation run one after another: what was read for the answer of one is no longer so in the next. */
function renewing(resolve: CommandResolver): CommandResolver {
  return (root, args, context, info) => {
    context.renew();
    return resolve(root, args, context, info);
  };
}

/** Who is shown one of these is written down. */
function noting<Loaders>(type: string, resolve: ReferenceResolver<Loaders>): ReferenceResolver<Loaders> {
  return async (key, context) => {
    const found = await resolve(key, context);
    context.shown.note(type, key);
    return found;
  };
}

/** A dangling reference is null with an error that names it: silence would look like a thing without properties. */
function orNotFound<Loaders>(
  type: string,
  resolve: ReferenceResolver<Loaders>,
  externalKey: ExternalKeys[string] | undefined,
): ReferenceResolver<Loaders> {
  return async (key, context) => {
    const many = context.caller.isPeer ? meantBy(key.id) : null;
    if (many !== null) return { __typename: type, id: many };
    const found = await resolve(key, context);
    if (found === null) throw new NotFoundError(type, namedBy(key, externalKey) ?? '');
    return found;
  };
}
