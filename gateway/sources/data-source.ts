import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { getOperationAST, parse, type DocumentNode, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { Outcome, SubgraphAnswer, SubgraphConnection, SubgraphFailure } from '../../subgraphs/_http/connection.ts';
import type { Logger } from '../../subgraphs/_http/log.ts';
import { maskErrors } from '../../subgraphs/_http/mask.ts';
import type { HubContext } from '../context.ts';
import type { GatewayMetrics } from '../metrics.ts';
import { AnswerShape } from './answer-shape.ts';
import { Duplicates } from './duplicates.ts';
import { inPlace } from './entity-places.ts';
import { lostPaths, mostNamed } from './lost-paths.ts';
import { Selection } from './selection.ts';

export interface SourceParts {
  /** All types of the supergraph. */
  readonly schema: GraphQLSchema;
  readonly metrics: GatewayMetrics;
  readonly log: Logger;
}

type FetchResult = Awaited<ReturnType<GraphQLDataSource['process']>>;

interface Fetch {
  readonly query: string;
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
  readonly operationName?: string;
}

/** What clients are told of a subgraph that gave no answer. */
export function failureMessage(subgraph: string, code: SubgraphFailure['code']): string {
  return `The subgraph "${subgraph}" ${messages[code]}; this part of the answer is missing.`;
}

const messages: Record<SubgraphFailure['code'], string> = {
  SUBGRAPH_UNAVAILABLE: "can't be reached",
  SUBGRAPH_TIMEOUT: 'did not answer in time',
  SUBGRAPH_INVALID_RESPONSE: 'gave an answer that can not be used',
};

/**
 * What the gateway's executor fetches one subgraph's parts from. Returns what goes wrong and never throws: only
 * then does the executor name the places in the client's answer.
 */
export class SubgraphDataSource implements GraphQLDataSource<HubContext> {
  constructor(
    private readonly connection: SubgraphConnection,
    private readonly parts: SourceParts,
  ) {}

  async process(options: GraphQLDataSourceProcessOptions<HubContext>): Promise<FetchResult> {
    const { query, variables = {}, operationName } = options.request;
    // Without a client's request it would be a health check of the gateway's own, which is not used.
    if (!('incomingRequestContext' in options) || query === undefined) return { data: {} };
    const fetch = {
      query,
      document: options.document ?? parse(query),
      variables,
      ...(operationName && { operationName }),
    };
    const context = options.incomingRequestContext.context;
    const { name } = this.connection;
    const started = performance.now();
    const outcome = await this.ask(fetch, context);
    const code = outcome.failure?.code ?? 'OK';
    this.parts.metrics.fetches.observe({ subgraph: name, outcome: code }, (performance.now() - started) / 1000);
    const result = outcome.failure
      ? this.failed(fetch, outcome.failure, context)
      : this.answered(fetch, outcome.answer, context);
    // The executor keeps these very objects, and what is fetched later becomes a part of them.
    if (!('representations' in variables)) Object.assign(context.found, result.data);
    if (!result.errors) return result;
    return { ...result, errors: inPlace(result.errors, options.pathInIncomingRequest ?? [], context.found, variables) };
  }

  private async ask(fetch: Fetch, context: HubContext): Promise<Outcome> {
    const { name } = this.connection;
    const { signal } = context.abandoned;
    if (signal.aborted) return { failure: { code: 'SUBGRAPH_TIMEOUT', reason: 'nobody waits for the answer' } };
    if (context.attendance.hasTimedOut(name)) {
      return { failure: { code: 'SUBGRAPH_TIMEOUT', reason: 'timed out before in this request' } };
    }
    const duplicates = Duplicates.in(fetch.variables);
    const variables = duplicates?.variables ?? fetch.variables;
    const outcome = await this.connection.ask({ ...fetch, variables, caller: context.callerFor(name) }, signal);
    if (!outcome.answer || !duplicates) return outcome;
    return { answer: duplicates.restore(outcome.answer) };
  }

  private answered(fetch: Fetch, answer: SubgraphAnswer, context: HubContext): FetchResult {
    const { name } = this.connection;
    const { data = null, errors, extensions } = answer;
    if (data && this.connection.isForeign && !this.shapeOf(fetch).fits(rootTypeOf(fetch), data)) {
      const failure = { code: 'SUBGRAPH_INVALID_RESPONSE', reason: 'the data has not the shape asked for' } as const;
      return this.failed(fetch, failure, context);
    }
    // It could not even say where it stands: its database can't be reached, or it is behind.
    if (!data && !extensions?.hub) context.attendance.failed(name, 'SUBGRAPH_UNAVAILABLE');
    context.attendance.answered(name, extensions?.hub);
    if (!errors) return { data };
    const masked = maskErrors(errors, context.client.requestId, this.parts.log);
    return {
      data,
      // Of an answer that is there, nobody knows what of it an error without a place is about.
      errors: masked.flatMap((error) => (data || hasPlace(error) ? [error] : this.spread(fetch, error, context))),
    };
  }

  private failed(fetch: Fetch, { code, reason }: SubgraphFailure, context: HubContext): FetchResult {
    const { name } = this.connection;
    const { requestId } = context.client;
    context.attendance.failed(name, code);
    this.parts.log.warn({ subgraph: name, code, reason, requestId }, 'A subgraph gave no answer');
    const message = failureMessage(name, code);
    return { data: null, errors: this.spread(fetch, { message, extensions: { code, subgraph: name } }, context) };
  }

  /** An error of a fetch as a whole, at each place that it leaves empty; the last says how many more there are. */
  private spread(fetch: Fetch, error: GraphQLFormattedError, { client }: HubContext): GraphQLFormattedError[] {
    const most = client.namesEveryLoss ? Infinity : mostNamed;
    const { named, unnamed } = lostPaths(this.selectionOf(fetch), rootTypeOf(fetch), fetch.variables, most);
    const errors = named.map((path) => ({ ...error, path }));
    const last = errors.pop();
    if (!last) return [];
    const extensions = unnamed > 0 ? { ...last.extensions, unnamedPlaces: unnamed } : last.extensions;
    return [...errors, { ...last, ...(extensions && { extensions }) }];
  }

  private shapeOf(fetch: Fetch): AnswerShape {
    return new AnswerShape(this.parts.schema, this.selectionOf(fetch), fetch.variables);
  }

  private selectionOf({ document, variables }: Fetch): Selection {
    return new Selection(document, variables, this.parts.schema);
  }
}

/** `_entities` alone is no place that a client knows. */
function hasPlace({ path }: GraphQLFormattedError): boolean {
  return path !== undefined && (path.length > 1 || path[0] !== '_entities');
}

function rootTypeOf({ document, operationName }: Fetch): string {
  return getOperationAST(document, operationName)?.operation === 'mutation' ? 'Mutation' : 'Query';
}
