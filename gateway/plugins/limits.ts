import type { ApolloServerPlugin } from '@apollo/server';
import {
  getOperationAST,
  GraphQLError,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { HubContext } from '../context.ts';
import { introspectionIn } from '../contracts/introspection.ts';
import { InvalidRequestError, TooManyRequestsError } from '../errors.ts';
import { BudgetSpentError, leastCost, type Allowance } from '../limits/budget.ts';
import type { Measure } from '../limits/cost-walk.ts';
import type { Asked, CostEstimate } from '../limits/cost.ts';
import type { TextLimits } from '../limits/text-limits.ts';
import { checkDocument, tooManySelections, type DocumentLimits } from '../limits/document-limits.ts';

export interface QueryLimits extends DocumentLimits, TextLimits {
  /** Of one answer, as its query asks for it. */
  readonly cost: number;
  readonly tokens: number;
  /** Fragments spread out. */
  readonly selections: number;
  /** Of nesting, also through fragments, and of variables; judged before the query is parsed. */
  readonly depth: number;
  /** Objects of the schema itself, which are all worked out in one go. */
  readonly introspection: number;
}

/**
 * Refuses what would take too long to answer, before anything is asked; the cost is told with each answer, and with a refusal for it.
 * @param estimateOf the one for a schema that clients see
 */
export function queryLimits(
  limits: QueryLimits,
  estimateOf: (schema: GraphQLSchema) => CostEstimate,
): ApolloServerPlugin<HubContext> {
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
          const asked = { document, operation, variables: request.variables ?? {} };
          const estimate = estimateOf(schema);
          checkIntrospection(estimate, asked, limits.introspection);
          const cost = costOf(estimate, asked, limits.selections);
          contextValue.cost = { estimate: cost, limit: limits.cost };
          if (cost > limits.cost) throw tooDear(`may cost ${cost}`, cost, limits.cost);
          const { allowance } = contextValue.client;
          if (allowance) await pay(allowance, cost);
        },
      }),
  };
}

function checkIntrospection(estimate: CostEstimate, asked: Asked, limit: number): void {
  const document = introspectionIn(asked.document);
  const operation = document && getOperationAST(document, asked.operation.name?.value);
  if (!operation) return;
  const { cost } = measureOf(estimate, { ...asked, document, operation });
  if (cost <= limit) return;
  const message = `The query asks for ${cost} objects of the schema itself, ${limit} at most.`;
  throw new InvalidRequestError(message, 'LIMIT_EXCEEDED', { field: 'introspection', value: cost, limit });
}

/** What a request costs at least was taken before it was read. */
async function pay(allowance: Allowance, cost: number): Promise<void> {
  try {
    await allowance.take(cost - leastCost);
  } catch (error) {
    throw error instanceof BudgetSpentError ? new TooManyRequestsError(error) : error;
  }
}

function costOf(estimate: CostEstimate, asked: Asked, mostSelections: number): number {
  const { cost, selections } = measureOf(estimate, asked);
  if (selections > mostSelections) throw tooManySelections(mostSelections);
  return Math.min(cost, Number.MAX_SAFE_INTEGER);
}

function measureOf(estimate: CostEstimate, asked: Asked): Measure {
  try {
    return estimate.of(asked);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new InvalidRequestError(error.message, 'BAD_USER_INPUT', {});
  }
}

function tooDear(what: string, value: number, limit: number): InvalidRequestError {
  const message = `The query ${what}, ${limit} at most: ask for smaller pages, or for less at once.`;
  return new InvalidRequestError(message, 'COST_LIMIT_EXCEEDED', { field: 'cost', value, limit });
}
