import {
  getNamedType,
  getVariableValues,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  visit,
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

interface Known {
  /** The variables that say how large pages are and what is left out. */
  readonly deciding: readonly string[];
  /** By the values of these. */
  readonly costs: Map<string, number>;
}

const costsKept = 100;

/**
 * How many objects an answer may hold at most, as the query asks for it: one for each object, times the sizes of the
 * pages that it lies in. Values cost nothing. What comes again is not worked out again.
 */
export class CostEstimate {
  private readonly known = new WeakMap<OperationDefinitionNode, Known>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** @throws {GraphQLError} where there is too much to look at, or a required argument is null */
  of(asked: Asked): number {
    const { document, operation, variables } = asked;
    const known = this.known.get(operation) ?? { deciding: decidingIn(document), costs: new Map<string, number>() };
    this.known.set(operation, known);
    // One that is absent has its default; one that is null has not.
    const key = JSON.stringify(known.deciding.map((name) => (name in variables ? [sizeOf(variables[name])] : [])));
    const found = known.costs.get(key);
    if (found !== undefined) return found;
    const { errors } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables);
    // Nothing will be asked: the executor refuses the request, and says why.
    if (errors) return 0;
    if (known.costs.size >= costsKept) known.costs.clear();
    const cost = this.estimate(asked);
    known.costs.set(key, cost);
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

const decidingArguments = new Set(['first', 'last', 'if', 'representations']);

/** Of references it matters how many there are. */
function sizeOf(value: unknown): unknown {
  return Array.isArray(value) ? value.length : value;
}

function decidingIn(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Argument: ({ name, value }) => {
      if (decidingArguments.has(name.value) && value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

function costOfField({ field, args, childComplexity, type }: ComplexityEstimatorArgs): number {
  const of = getNamedType(field.type);
  if (!isCompositeType(of)) return 0;
  if (of.name.endsWith('Connection')) return 1 + pageSize(args) * childComplexity;
  const { representations: references } = args;
  if (Array.isArray(references)) return references.length * (1 + childComplexity);
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
