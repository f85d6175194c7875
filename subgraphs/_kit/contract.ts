import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { AudienceName } from './access/audience.ts';
import type { Identity } from './access/identity.ts';
import type { AuditConfig } from './audit/config.ts';
import type { AuditOptions, AuditReport } from './audit/verify/verify.ts';
import type { BackgroundWork } from './background.ts';
import type { Deadline } from './deadline.ts';
import type { EdmsConfig } from './edms/config.ts';

/**
 * Identity of one client request. Everything that is per request (loaders, the
 * revision read) hangs on this object, so subgraphs in one process batch across
 * the many fetches of one query plan.
 */
export type RequestScope = object;

/** Who asks, and under which terms; crosses a process inside the internal token and headers. */
export interface Caller {
  readonly scope: RequestScope;
  /** Given by the client (`x-request-id`) or made by the gateway; in every log line. */
  readonly requestId: string;
  /** Who writes: an account. `null`: may not write. */
  readonly actor: string | null;
  /** Who asks, as far as it is known; null: the public. */
  readonly identity: Identity | null;
  /** The client's `Accept-Language`, verbatim. */
  readonly acceptLanguage: string | null;
  /** The state of this subgraph that the caller has already seen; the read waits for it. */
  readonly atLeastRevision: number;
  /** Records are read as they stood after this revision, whatever was written since; null: as they stand. */
  readonly atRevision: number | null;
  /** The same of the others, where one of them has to be asked. */
  readonly atLeastOfOthers?: Readonly<Record<string, number>>;
  readonly atRevisionOfOthers?: Readonly<Record<string, number>>;
  /** Another subgraph asks, on behalf of the account. */
  readonly isPeer?: boolean;
  /** Until when others are waited for; absent: as long for each of them as if it were the only one. */
  readonly deadline?: Deadline;
}

export interface SubgraphRequest {
  readonly query: string;
  /** The parsed `query`, where the caller has it: saves parsing, and keys the cache of compiled documents. */
  readonly document?: DocumentNode;
  readonly variables: Record<string, unknown>;
  readonly operationName?: string;
  readonly caller: Caller;
}

/** What a subgraph says of itself in `extensions.hub` of each answer. */
export interface SubgraphReport {
  readonly subgraph: string;
  readonly revision: number;
  /** The clocks the answer was evaluated with. */
  readonly asOf: string;
  readonly today: string;
  readonly knownAt: string | null;
  /** Other subgraphs that judged conditions, with their revisions; null: they did not answer, or not what rights depend on. */
  readonly asked?: Readonly<Record<string, number | null>>;
  readonly notes?: readonly AnswerNote[];
}

/** What of a question its sender may not have meant, though it has an answer. */
export interface AnswerNote {
  /** What each of them means, README.md says under "What an answer says of itself". */
  readonly code:
    | 'UNKNOWN_ID'
    | 'UNKNOWN_VALUE'
    | 'NOT_CHECKED'
    | 'NEVER_HOLDS'
    | 'LEFT_OUT'
    | 'NOT_KNOWN'
    | 'PARTLY_SHOWN'
    | 'ALL_DAYS'
    | 'NOTHING_RECORDED'
    | 'NOTHING_THEN'
    | 'TO_COME';
  /** Which list, or whose argument, it is: `Query.treaties`, `Body.assignments`. */
  readonly of: string;
  /** The place in the arguments, as in errors: `filter.treaty.eq`; left out where it is of no argument. */
  readonly field?: string;
  /** What was sent; of a list that is partly shown, the bodies. */
  readonly value: unknown;
  readonly message: string;
}

export type SubgraphResponse = ExecutionResult<Record<string, unknown>, { hub?: SubgraphReport }>;

/** Where a record comes from, as importers and the default data state it. */
export interface SourceInput {
  readonly nature: 'AUTHENTIC' | 'TRANSLATION' | 'DATASET' | 'SUMMARY' | 'USER' | 'DEMONSTRATION';
  readonly title: string;
  readonly url?: string;
  readonly file?: string;
  readonly line?: number;
  /** The last day the source reaches, `YYYY-MM-DD`. */
  readonly knownUpTo?: string;
}

/** A record on its way into a subgraph: `type` selects the concept, the rest is checked by the concept. */
export interface IngestRecord {
  readonly type: string;
  readonly sources: readonly SourceInput[];
  readonly [field: string]: unknown;
}

export type IngestOutcome =
  | { readonly status: 'created' | 'changed' | 'unchanged'; readonly id: string }
  | { readonly status: 'refused'; readonly field: string; readonly value: unknown; readonly rule: string };

export interface IngestOptions {
  /** Who writes: `import:<run id>` or `default-data`. */
  readonly actor: string;
  readonly runId: string | null;
  /** Everything is checked and counted, nothing is kept. */
  readonly dryRun?: boolean;
  /** `<type> <id>` of what the same load gives other subgraphs: known to be there, whichever of them comes first. */
  readonly expected?: ReadonlySet<string>;
}

/** A stored document on its way out. */
export interface DocumentContent {
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  readonly language: string | null;
  readonly filename: string | null;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** A document on its way in; what is not stated is left as it was. */
export interface DocumentUpload {
  /** Of the content, as its sender states it. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly language?: string;
  readonly title?: { readonly kk?: string; readonly ru?: string; readonly en?: string };
  readonly filename?: string;
  /** Whether everybody may read it. */
  readonly isPublic?: boolean;
  /** Whether only the authorised body may read it, and the bodies it is disclosed to. */
  readonly isConfidential?: boolean;
  readonly disclosedTo?: readonly string[];
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Documents by their content: what the subgraph that keeps them offers beside its graph. */
export interface DocumentStore {
  /** Null where none with that content is stored, or none that the caller may read. */
  open(sha256: string, caller: Caller): Promise<DocumentContent | null>;
  /**
   * Takes a document in, whole or not at all.
   * @returns whether it was new, and the subgraph's revision after it
   * @throws {HubError} with the code of what it breaks
   */
  keep(upload: DocumentUpload, caller: Caller): Promise<{ readonly created: boolean; readonly revision: number }>;
}

/** A subgraph that is running, in this process. */
export interface RunningSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  execute(request: SubgraphRequest): Promise<SubgraphResponse>;
  /** One unit of work; outcomes in the order of the records. */
  ingest(records: readonly IngestRecord[], options: IngestOptions): Promise<IngestOutcome[]>;
  /** Ids of its confidential records of a type that are not for this caller. */
  withheld(type: string, caller: Caller): Promise<readonly string[]>;
  /** Which body goes on with the work of which today: see `OtherSubgraphs`. Absent where no bodies are kept. */
  heirs?(): Promise<readonly string[]>;
  /** Number of the last unit of work; throws where the database can't be reached. */
  revision(): Promise<number>;
  /** Absent where it keeps no documents. */
  readonly documents?: DocumentStore;
  isEmpty(): Promise<boolean>;
  /** Everybody who has written here: accounts, runs of importers, `default-data`. */
  actors(): Promise<string[]>;
  /**
   * What was left for later, such as asking again for things that could not be asked for, and to state how far its
   * record has come: at the start, soon again, then every 30 s.
   */
  maintain(): Promise<void>;
  /** What the process goes on doing for it; absent where there is nothing to do. */
  readonly background?: BackgroundWork;
  close(): Promise<void>;
}

/** Ids that rights depend on; or the subgraph that would have to say which, and does not answer. */
export type Rights = readonly string[] | { readonly silent: string };

/** What rights depend on that others own. */
export interface OtherSubgraphs {
  /** Confidential records of a type that are not for this caller. */
  withheld(type: string, caller: Caller): Promise<Rights>;
  /** Bodies that have this capacity today, whoever asks. */
  holders(capacity: string, caller: Caller): Promise<Rights>;
  /** Which body goes on with the work of which today, as what has become of it: `body-heir body-before`, whoever asks. */
  heirs(caller: Caller): Promise<Rights>;
  /** What another one answers; null where it can't be asked. */
  ask(subgraph: string, request: SubgraphRequest): Promise<SubgraphResponse | null>;
}

/**
 * Asks another subgraph which of these ids exist; `null` where it can't be asked.
 * @param caller for whom they have to exist: what is withheld from them does not; absent: for the hub itself
 */
export type ExistenceCheck = (
  type: string,
  ids: readonly string[],
  caller?: Caller,
) => Promise<ReadonlySet<string> | null>;

export interface OpenOptions {
  /** `sqlite:<folder>` or `mysql://…`; the subgraph appends its own database name. */
  readonly databaseUrl: string;
  readonly now: () => Date;
  readonly exists: ExistenceCheck;
  /** Where it states, signed, how far its record has come; absent: nowhere. */
  readonly audit?: AuditConfig;
  /** Absent where nothing in other subgraphs is confidential, and no body has a capacity. */
  readonly others?: OtherSubgraphs;
  /** How messages leave it; absent: to the hub's own stand-in. */
  readonly edms?: EdmsConfig;
  /** How long callers wait for an answer; commands do not wait that long for others that write. */
  readonly timeoutMs?: number;
  /** Told of every fault that callers only see as "Internal error." */
  readonly onFault?: (error: unknown, requestId: string) => void;
}

/** What `subgraphs/<name>/subgraph.ts` exports as `subgraph`: all that anyone outside may know of it. */
export interface Subgraph {
  readonly name: string;
  readonly typeDefs: () => string;
  /** The same without the conditions that other subgraphs judge: what those are composed from. */
  readonly ownTypeDefs: () => string;
  /** For whom its types are, and those of others that it adds fields to: fields are for whom their type is. */
  readonly audiences: () => ReadonlyMap<string, AudienceName>;
  /** The types of record it takes in and keeps: what it owns. It may add fields to the types of others. */
  readonly recordTypes: readonly string[];
  /** Those of them of which single records can be confidential by themselves. */
  readonly confidentialTypes: readonly string[];
  /** By type, the types of any subgraph that its records name: with one of these, they are confidential too. */
  readonly namedTypes: ReadonlyMap<string, ReadonlySet<string>>;
  /** SQL that separates the entities from what the migrations make of an empty database; none where they agree. */
  drift(databaseUrl: string): Promise<string[]>;
  /** Holds its record against what was signed, as it stands: makes and changes nothing. */
  verify(options: AuditOptions): Promise<AuditReport>;
  /** Connects and migrates; does not listen. */
  open(options: OpenOptions): Promise<RunningSubgraph>;
}
