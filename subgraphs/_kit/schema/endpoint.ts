import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import sql from 'sql-template-tag';
import type { RestrictedReads } from '../access/restricted-reads.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Withheld } from '../access/withheld.ts';
import type { ReadLog } from '../audit/read-log.ts';
import { Shown } from '../audit/shown.ts';
import { readClocks, type Clocks } from '../clocks.ts';
import type { HubContext } from '../context.ts';
import type { Caller, SubgraphReport, SubgraphRequest, SubgraphResponse } from '../contract.ts';
import type { Database } from '../database/database.ts';
import { BehindError, HubError } from '../errors.ts';
import type { SearchReader, SearchViewer } from '../search/search-reader.ts';
import { HistoryLoader, type HistoryAccess } from '../history/history.loader.ts';
import { Executor, operationOf } from './executor.ts';
import { Lost } from './lost.ts';
import { maskFaults, type FaultListener } from './faults.ts';

/** How long a read waits for a state that the caller has already seen elsewhere. */
const behindLimitMs = 2_000;

export interface EndpointParts {
  readonly services: object;
  /** @param database as the viewer may see it */
  readonly loaders: (database: Database, clocks: Clocks) => object;
  readonly reads: RestrictedReads;
  readonly historyAccess: (viewer: Viewer, shown: Shown) => HistoryAccess;
  readonly search: (viewer: SearchViewer) => SearchReader;
  /** What is withheld from the caller of one request. */
  readonly rights: (caller: Caller) => Withheld;
  readonly readLog: ReadLog;
  readonly now: () => Date;
  readonly onFault: FaultListener;
}

/** What one client request has of this subgraph, shared by the fetches of its query plan. */
interface RequestState {
  readonly revision: Promise<number>;
  readonly withheld: Withheld;
  readonly contexts: Map<string, Promise<HubContext>>;
}

/** Answers GraphQL requests of one subgraph, in process and over HTTP alike. */
export class SubgraphEndpoint {
  private readonly executor: Executor;
  private readonly states = new WeakMap<object, RequestState>();

  constructor(
    private readonly name: string,
    schema: GraphQLSchema,
    private readonly database: Database,
    private readonly parts: EndpointParts,
  ) {
    this.executor = new Executor(schema);
  }

  async execute(request: SubgraphRequest): Promise<SubgraphResponse> {
    const { caller } = request;
    const { document, errors } = this.executor.prepare(request);
    if (errors.length > 0) return maskFaults({ errors }, caller.requestId, this.parts.onFault);
    try {
      const operation = operationOf(document, request.operationName);
      const writes = operation.operation === 'mutation';
      const clocks = readClocks(operation, request.variables, this.parts.now());
      const state = this.stateOf(caller, writes);
      const revision = await state.revision;
      const context = await this.contextOf(state, caller, clocks);
      const result = withLost(await this.executor.run(document, request, context), context.lost);
      await this.parts.readLog.add(context.shown, caller, request.operationName ?? operation.name?.value ?? null);
      if (writes) this.states.delete(caller.scope);
      const hub = this.report(writes ? await this.revision() : revision, clocks);
      return { ...(maskFaults(result, caller.requestId, this.parts.onFault) as SubgraphResponse), extensions: { hub } };
    } catch (error) {
      return this.refusal(error, caller);
    }
  }

  withheld(type: string, caller: Caller): Promise<readonly string[]> {
    return this.parts.rights(caller).ofOwn(type);
  }

  async revision(): Promise<number> {
    const rows = await this.database.read<{ value: number }>(sql`SELECT value FROM revision_counter WHERE id = 1`);
    return rows[0]?.value ?? 0;
  }

  private stateOf(caller: Caller, fresh: boolean): RequestState {
    const known = fresh ? undefined : this.states.get(caller.scope);
    if (known) return known;
    const state: RequestState = {
      revision: this.reached(caller.atLeastRevision),
      withheld: this.parts.rights(caller),
      contexts: new Map(),
    };
    this.states.set(caller.scope, state);
    return state;
  }

  private async reached(wanted: number): Promise<number> {
    const until = Date.now() + behindLimitMs;
    for (;;) {
      const revision = await this.revision();
      if (revision >= wanted) return revision;
      if (Date.now() > until) throw new BehindError(this.name, wanted, revision);
      await sleep(20);
    }
  }

  private contextOf(state: RequestState, caller: Caller, clocks: Omit<Clocks, 'revision'>): Promise<HubContext> {
    const key = JSON.stringify(clocks);
    const context = state.contexts.get(key) ?? this.makeContext(state, caller, clocks);
    state.contexts.set(key, context);
    return context;
  }

  private async makeContext(
    { withheld }: RequestState,
    caller: Caller,
    day: Omit<Clocks, 'revision'>,
  ): Promise<HubContext> {
    const clocks = { ...day, revision: day.knownAt === null ? null : await this.revisionAt(day.knownAt) };
    const { services, loaders, reads, historyAccess, search } = this.parts;
    const shown = new Shown();
    const database = reads.as(clocks, withheld, shown);
    const access = historyAccess(withheld.facts.viewer, shown);
    const readers = () => ({
      loaders: loaders(database, clocks),
      history: new HistoryLoader(database, clocks, access),
    });
    const context = {
      caller,
      facts: withheld.facts,
      clocks,
      shown,
      lost: new Lost(),
      search: search({ database, clocks, facts: withheld.facts, shown }),
      services,
      ...readers(),
      renew: () => void Object.assign(context, readers()),
    };
    return context;
  }

  private async revisionAt(moment: string): Promise<number> {
    const rows = await this.database.read<{ number: number | null }>(
      sql`SELECT MAX(number) AS number FROM revision WHERE moment <= ${moment}`,
    );
    return rows[0]?.number ?? 0;
  }

  private report(revision: number, { asOf, today, knownAt }: Omit<Clocks, 'revision'>): SubgraphReport {
    return { subgraph: this.name, revision, asOf, today, knownAt };
  }

  private refusal(error: unknown, caller: Caller): SubgraphResponse {
    if (error instanceof HubError) return { data: null, errors: [error] };
    this.parts.onFault(error, caller.requestId);
    const result = { errors: [new HubFault(caller.requestId)] };
    return { data: null, ...result };
  }
}

function withLost(result: ExecutionResult, lost: Lost): ExecutionResult {
  const errors = lost.take();
  return errors.length === 0 ? result : { ...result, errors: [...(result.errors ?? []), ...errors] };
}

class HubFault extends HubError {
  constructor(requestId: string) {
    super('Internal error.', 'INTERNAL_SERVER_ERROR', { requestId });
  }
}
