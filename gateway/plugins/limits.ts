import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { HubContext } from '../context.ts';
import { InvalidRequestError, TooManyRequestsError } from '../errors.ts';
import { BudgetSpentError, leastCost, type Allowance } from '../limits/budget.ts';
import { CostEstimate, maxSelections, type Asked } from '../limits/cost.ts';
import { checkDocument, type DocumentLimits } from '../limits/document-limits.ts';

export interface QueryLimits extends DocumentLimits {
  /** Objects that an answer may hold, by the sizes of the pages that are asked for. */
  readonly cost: number;
}

/** Refuses what would take too long to answer, before anything is asked; the cost is told with each answer. */
export function queryLimits(limits: QueryLimits): ApolloServerPlugin<HubContext> {
  const estimates = new WeakMap<GraphQLSchema, CostEstimate>();
  const estimateOf = (schema: GraphQLSchema): CostEstimate => {
    const known = estimates.get(schema) ?? new CostEstimate(schema);
    estimates.set(schema, known);
    return known;
  };
  /** Documents are kept once parsed. */
  const within = new WeakSet<OperationDefinitionNode>();
  const checkOnce = (document: DocumentNode, operation: OperationDefinitionNode): void => {
    if (within.has(operation)) return;
    checkDocument(document, operation, limits);
    within.add(operation);
  };
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
          if (!operation) return;
          checkOnce(document, operation);
          const { operationName, variables = {} } = request;
          const asked = { document, operation, variables, ...(operationName && { operationName }) };
          const cost = costOf(estimateOf(schema), asked);
          if (cost > limits.cost) throw tooDear(`may be answered with ${cost} objects`, cost, limits.cost);
          const { allowance } = contextValue.client;
          if (allowance) await pay(allowance, cost);
          contextValue.cost = { estimate: cost, limit: limits.cost, ...(allowance && { left: allowance.left }) };
        },
      }),
  };
}

/** What a request costs at least was taken before it was read. */
async function pay(allowance: Allowance, cost: number): Promise<void> {
  try {
    await allowance.take(cost - leastCost);
  } catch (error) {
    throw error instanceof BudgetSpentError ? new TooManyRequestsError(error) : error;
  }
}

function costOf(estimate: CostEstimate, asked: Asked): number {
  try {
    return estimate.of(asked);
  } catch (error) {
    const { message } = error as Error;
    if (!/maximum allowed number of nodes/.test(message)) throw new InvalidRequestError(message, 'BAD_USER_INPUT', {});
    throw tooDear(`has more than ${maxSelections} selections, fragments spread out`, maxSelections + 1, maxSelections);
  }
}

function tooDear(what: string, value: number, limit: number): InvalidRequestError {
  const message = `The query ${what}, ${limit} at most: ask for smaller pages, or for less at once.`;
  return new InvalidRequestError(message, 'COST_LIMIT_EXCEEDED', { field: 'cost', value, limit });
}
