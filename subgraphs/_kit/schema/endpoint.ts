import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { Asker } from '../across/asker.ts';
import { filterTable } from '../across/filter-table.ts';
import { Notes } from '../across/notes.ts';
import { Peers } from '../across/peers.ts';
import { Settle } from '../across/settle.ts';
import type { RestrictedReads } from '../access/restricted-reads.ts';
import type { Withheld } from '../access/withheld.ts';
import type { ReadLog } from '../audit/read-log.ts';
import { Shown } from '../audit/shown.ts';
import { readClocks, type Clocks } from '../clocks.ts';
import type { HubContext } from '../context.ts';
import type { Caller, OtherSubgraphs, SubgraphReport, SubgraphRequest, SubgraphResponse } from '../contract.ts';
import type { Database } from '../database/database.ts';
import { BehindError, HubError, missedIn } from '../errors.ts';
import { currentRevision, firstMoment, revisionAt } from '../record/revision.ts';
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
  readonly historyAccess: (withheld: Withheld, shown: Shown) => HistoryAccess;
  /** What other subgraphs judge of filters. */
  readonly ask: OtherSubgraphs['ask'];
  readonly search: (viewer: SearchViewer) => SearchReader;
  /** What is withheld from the caller of one request. */
  readonly rights: (caller: Caller, revision?: () => Promise<number>) => Withheld;
  readonly readLog: ReadLog;
  readonly now: () => Date;
  readonly onFault: FaultListener;
}

/** What one client request has of this subgraph, shared by the fetches of its query plan. */
interface RequestState {
  /** Of the caller by whom it began; contexts and rights ask others as that one. */
  readonly deadline: Caller['deadline'];
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
      const read = async (at: number | null) => {
        const context = await this.contextOf(state, caller, clocks, at);
        return { context, result: withLost(await this.executor.run(document, request, context), context.lost) };
      };
      // What is confidential at its beginning is known; what is recorded while it is answered would be shown unasked.
      const wanted = writes ? null : (caller.atRevision ?? revision);
      const { context, result } = await this.readAt(wanted, revision, read);
      await this.parts.readLog.add(context.shown, caller, request.operationName ?? operation.name?.value ?? null);
      if (writes) this.states.delete(caller.scope);
      const hub = this.report(wanted ?? (await this.revision()), clocks, context, missedIn(result.errors ?? []));
      return { ...(maskFaults(result, caller.requestId, this.parts.onFault) as SubgraphResponse), extensions: { hub } };
    } catch (error) {
      return this.refusal(error, caller);
    }
  }

  withheld(type: string, caller: Caller): Promise<readonly string[]> {
    // Anew, also within a request: who asks may name what has been recorded since this subgraph first answered there.
    return this.parts.rights(caller).ofOwn(type);
  }

  revision(): Promise<number> {
    return currentRevision(this.database);
  }

  /**
   * What stands is what indexes are made for: it is read as long as nothing was written since the wanted revision, and
   * read again as it was where something came in between.
   */
  private async readAt<T>(wanted: number | null, current: number, read: (at: number | null) => Promise<T>): Promise<T> {
    if (wanted === null) return read(null);
    if (wanted !== current) return read(wanted);
    const standing = await read(null);
    return (await this.revision()) === wanted ? standing : read(wanted);
  }

  private stateOf(caller: Caller, fresh: boolean): RequestState {
    const known = fresh ? undefined : this.states.get(caller.scope);
    if (known) {
      if (caller.deadline) known.deadline?.extendTo(caller.deadline);
      return known;
    }
    const revision = this.reached(caller.atLeastRevision);
    const withheld = this.parts.rights(caller, fresh ? undefined : () => revision);
    const state: RequestState = { deadline: caller.deadline, revision, withheld, contexts: new Map() };
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

  /** @param at null: as records stand */
  private contextOf(
    state: RequestState,
    caller: Caller,
    clocks: Omit<Clocks, 'revision'>,
    at: number | null,
  ): Promise<HubContext> {
    const key = JSON.stringify([clocks, at]);
    const context = state.contexts.get(key) ?? this.makeContext(state, caller, clocks, at);
    state.contexts.set(key, context);
    return context;
  }

  private async makeContext(
    { withheld }: RequestState,
    caller: Caller,
    day: Omit<Clocks, 'revision'>,
    at: number | null,
  ): Promise<HubContext> {
    const known = day.knownAt === null ? null : await revisionAt(this.database, day.knownAt);
    const clocks = { ...day, revision: known === null || at === null ? (known ?? at) : Math.min(known, at) };
    const { services, loaders, reads, historyAccess, search } = this.parts;
    const shown = new Shown();
    const database = reads.as(clocks, withheld, shown);
    const access = historyAccess(withheld, shown);
    const peers = new Peers(
      (subgraph, request) => (subgraph === this.name ? this.execute(request) : this.parts.ask(subgraph, request)),
      caller,
    );
    const readers = () => ({
      settle: new Settle(filterTable(), new Asker(this.name, peers, clocks), this.database.dialect),
      loaders: loaders(database, clocks),
      history: new HistoryLoader(database, clocks, access),
    });
    const notes = new Notes(this.name, peers, known === 0 ? await firstMoment(this.database) : null);
    if (day.knownAt !== null && day.knownAt > this.parts.now().toISOString()) notes.toCome(day.knownAt);
    const context = {
      peers,
      caller,
      facts: withheld.facts,
      clocks,
      shown,
      lost: new Lost(),
      notes,
      search: search({ database, clocks, facts: withheld.facts, shown }),
      services,
      ...readers(),
      renew: () => void Object.assign(context, readers()),
    };
    return context;
  }

  private report(
    revision: number,
    { asOf, today, knownAt }: Omit<Clocks, 'revision'>,
    { peers, notes: { all: notes } }: HubContext,
    missed: readonly string[],
  ): SubgraphReport {
    const asked = new Map([...peers.asked, ...missed.map((subgraph) => [subgraph, null] as const)]);
    const others = [...asked].filter(([subgraph]) => subgraph !== this.name);
    const report = { subgraph: this.name, revision, asOf, today, knownAt, ...(notes.length > 0 && { notes }) };
    return others.length === 0 ? report : { ...report, asked: Object.fromEntries(others) };
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
