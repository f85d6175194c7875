import {
  getVariableValues,
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { withDefaults } from '../../subgraphs/_kit/variable-defaults.ts';
import { ConditionCosts } from './condition-costs.ts';
import { CostWalk, type Measure } from './cost-walk.ts';
import { declaredCosts, type DeclaredCosts } from './declared-costs.ts';
import { introspectionCosts } from './introspection-costs.ts';

export interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Known {
  /** The variables that say how large pages are and what is left out. */
  readonly deciding: readonly string[];
  /** By the values of these. */
  readonly measures: Map<string, Measure>;
}

const measuresKept = 100;
const free: Measure = { cost: 0, selections: 0 };

/**
 * What an answer may cost at most, as the query asks for it: by `@cost` and `@listSize` of the supergraph, else one for
 * each object, times the sizes of the pages that it lies in, and what conditions cost that other subgraphs judge; values
 * cost nothing. What comes again is not worked out again.
 */
export class CostEstimate {
  private readonly known = new WeakMap<OperationDefinitionNode, Known>();
  private readonly declared: DeclaredCosts;
  private readonly conditions: ConditionCosts;
  private readonly decidingArguments: ReadonlySet<string>;

  /** @param schema the one that clients see of the supergraph */
  constructor(
    private readonly schema: GraphQLSchema,
    supergraphSdl: string,
  ) {
    this.declared = new Map([...declaredCosts(supergraphSdl), ...introspectionCosts(schema)]);
    this.conditions = new ConditionCosts(schema, this.declared);
    this.decidingArguments = new Set([
      'if',
      'representations',
      ...[...this.declared.values()].flatMap((each) => each.slicingArguments),
    ]);
  }

  /** @throws {GraphQLError} where a condition of `@skip` or `@include` is null */
  of(asked: Asked): Measure {
    const measure = this.ofSelection(asked);
    const variables = withDefaults(asked.operation, asked.variables);
    const conditions = this.conditions.of(asked.document, variables);
    return { ...measure, cost: measure.cost + conditions };
  }

  private ofSelection(asked: Asked): Measure {
    const { document, operation, variables } = asked;
    const known = this.known.get(operation) ?? {
      deciding: this.decidingIn(document),
      measures: new Map<string, Measure>(),
    };
    this.known.set(operation, known);
    // One that is absent has its default; one that is null has not.
    const key = JSON.stringify(
      known.deciding.map((name) => (Object.hasOwn(variables, name) ? [sizeOf(variables[name])] : [])),
    );
    const found = known.measures.get(key);
    if (found) return found;
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables);
    // Nothing will be asked: the executor refuses the request, and says why.
    if (!coerced) return free;
    if (known.measures.size >= measuresKept) known.measures.clear();
    const measure = this.measure(asked, coerced);
    known.measures.set(key, measure);
    return measure;
  }

  private measure({ document, operation }: Asked, variables: Record<string, unknown>): Measure {
    const { schema, declared } = this;
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    const walk = new CostWalk({ schema, declared, fragments, variables });
    const { cost, selections } = walk.measure(operation.selectionSet, schema.getRootType(operation.operation));
    return { cost: Math.ceil(cost), selections };
  }

  private decidingIn(document: DocumentNode): readonly string[] {
    const names = new Set<string>();
    visit(document, {
      Argument: ({ name, value }) => {
        if (value.kind === Kind.VARIABLE && this.decidingArguments.has(name.value)) names.add(value.name.value);
      },
    });
    return [...names];
  }
}

/** Of references it matters how many there are. */
function sizeOf(value: unknown): unknown {
  return Array.isArray(value) ? value.length : value;
}
