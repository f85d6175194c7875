import {
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getComplexity, type ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { defaultPageSize } from '../../subgraphs/_kit/query/page-size.ts';

/** Elements that a list without pages is taken to have: few have more. */
const assumedSize = 5;
/** Selections that are looked at, fragments spread out; beyond it nothing is estimated. */
export const maxSelections = 10_000;

export interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName?: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * How many objects an answer may hold at most, as the query asks for it: one for each object, times the sizes of the
 * pages that it lies in. Values cost nothing.
 */
export class CostEstimate {
  /** For operations whose cost no variable changes. */
  private readonly known = new WeakMap<OperationDefinitionNode, number>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** @throws {GraphQLError} where there is too much to look at, or a variable is wrong */
  of(asked: Asked): number {
    const { operation } = asked;
    const known = this.known.get(operation);
    if (known !== undefined) return known;
    const cost = this.estimate(asked);
    if (!asksNumbers(operation)) this.known.set(operation, cost);
    return cost;
  }

  private estimate({ document, operationName, variables }: Asked): number {
    return getComplexity({
      schema: this.schema,
      query: document,
      variables: { ...variables },
      estimators: [costOfField],
      maxQueryNodes: maxSelections,
      ...(operationName != null && { operationName }),
    });
  }
}

/** Page sizes, and what `@include` and `@skip` decide, may come in variables. */
function asksNumbers({ variableDefinitions = [] }: OperationDefinitionNode): boolean {
  return variableDefinitions.some(({ type }) => {
    const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
    return named.kind === Kind.NAMED_TYPE && (named.name.value === 'Int' || named.name.value === 'Boolean');
  });
}

function costOfField({ field, args, childComplexity, type }: ComplexityEstimatorArgs): number {
  const of = getNamedType(field.type);
  if (!isCompositeType(of)) return 0;
  if (of.name.endsWith('Connection')) return 1 + pageSize(args) * childComplexity;
  const size = isList(field.type) && !type.name.endsWith('Connection') ? assumedSize : 1;
  return size * (1 + childComplexity);
}

function pageSize({ first, last }: ComplexityEstimatorArgs['args']): number {
  const size: unknown = first ?? last;
  return typeof size === 'number' ? Math.max(0, size) : defaultPageSize;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
