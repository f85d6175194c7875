import { setTimeout as sleep } from 'node:timers/promises';
import type { ApolloServer } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { AnswerNote } from '../../subgraphs/_kit/contract.ts';
import { largestPage } from '../../subgraphs/_kit/query/page-size.ts';
import { HubContext, type Client } from '../context.ts';
import { BudgetSpentError, leastCost } from '../limits/budget.ts';
import { pageVariables } from './paged-operation.ts';
import type { Json } from './records.ts';

/** The answer to one page, as `POST /graphql` would give it. */
export interface PageAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly data: Json;
  readonly errors: readonly GraphQLFormattedError[];
  /** A subgraph took too long, as it would for the next page. */
  readonly isTooSlow: boolean;
  /** The civil days that it was evaluated on. */
  readonly days: readonly string[];
  /** What subgraphs say of the question. */
  readonly notes: readonly AnswerNote[];
}

export interface Question {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Times that one page is asked for smaller, since it may cost more than an answer may. */
const maxShrinks = 4;
/** Times that one page waits for its client's budget, which is whole again after a minute. */
const maxWaits = 3;

/** Asks for pages in the name of one client, each as a request of its own: with its rights, limits and cost. */
export class PageSource {
  private size = largestPage;
  private isFirst = true;
  /** Of the page that is being asked for. */
  private context: HubContext | null = null;
  private readonly gone = new AbortController();

  constructor(
    private readonly server: ApolloServer<HubContext>,
    private readonly client: Client,
    private readonly question: Question,
  ) {}

  /** Nobody waits for more. */
  abandon(): void {
    this.gone.abort();
    this.context?.abandoned.abort();
  }

  get isAbandoned(): boolean {
    return this.gone.signal.aborted;
  }

  /** The page after a cursor. Only what a walk has begun with is refused at once; later it waits for its budget. */
  async page(after: string | null): Promise<PageAnswer> {
    for (let shrinks = 0, waits = this.isFirst ? maxWaits : 0; ;) {
      const answer = await this.once(after);
      const size = smallerPage(answer, this.size);
      const seconds = secondsToWait(answer);
      if (size !== null && shrinks < maxShrinks) {
        this.size = size;
        shrinks += 1;
      } else if (seconds !== null && waits < maxWaits) {
        waits += 1;
        await sleep(seconds * 1_000, undefined, { signal: this.gone.signal });
      } else {
        this.isFirst = false;
        return answer;
      }
    }
  }

  private async once(after: string | null): Promise<PageAnswer> {
    const unpaid = this.isFirst && this.context === null ? null : await this.payLeast();
    if (unpaid) return unpaid;
    const context = new HubContext(this.client);
    this.context = context;
    if (this.isAbandoned) context.abandoned.abort();
    const { query, operationName, variables } = this.question;
    const paged = { ...variables, [pageVariables.first]: this.size, [pageVariables.after]: after };
    const request = { query, variables: paged, ...(operationName !== null && { operationName }) };
    const { body, http } = await this.server.executeOperation(request, { contextValue: context });
    const { data = null, errors = [] } = body.kind === 'single' ? body.singleResult : body.initialResult;
    const attended = context.attendance.list(context.attendance.names);
    return {
      status: http.status ?? 200,
      headers: http.headers,
      data: data as Json,
      errors,
      isTooSlow: attended.some(({ state }) => state === 'TIMEOUT'),
      days: attended.flatMap(({ today }) => today ?? []),
      notes: context.attendance.notes,
    };
  }

  /** What `drawOn` takes of each request; of the first it has. */
  private async payLeast(): Promise<PageAnswer | null> {
    try {
      await this.client.allowance?.take(leastCost);
      return null;
    } catch (error) {
      if (!(error instanceof BudgetSpentError)) throw error;
      const { message, limit, left, retryAfterSeconds } = error;
      const extensions = { code: 'BUDGET_EXCEEDED', limit, left, retryAfterSeconds };
      const headers = new Map([['retry-after', String(retryAfterSeconds)]]);
      const errors = [{ message, extensions }];
      return { status: 429, headers, data: null, errors, isTooSlow: false, days: [], notes: [] };
    }
  }
}

function secondsToWait({ errors: [error] }: PageAnswer): number | null {
  const seconds = error?.extensions?.['retryAfterSeconds'];
  return typeof seconds === 'number' ? seconds : null;
}

/** The size at which a page that is too dear is not; null where it is not, or one row is too dear already. */
function smallerPage({ errors: [error] }: PageAnswer, size: number): number | null {
  const { code, value, limit } = error?.extensions ?? {};
  if (code !== 'COST_LIMIT_EXCEEDED' || typeof value !== 'number' || typeof limit !== 'number' || size === 1)
    return null;
  return Math.max(1, Math.min(size - 1, Math.floor((size * limit) / value)));
}
