import { Kind, print, visit, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { AtDirective } from '../../subgraphs/_kit/clocks.ts';

interface Stripped {
  readonly query: string;
  readonly document: DocumentNode;
  /** Variables that are left. */
  readonly variables: ReadonlySet<string>;
}

const known = new WeakMap<DocumentNode, Stripped>();

/** A fetch for a subgraph that has never heard of `@at`: without it, and the variables that nothing else uses. */
export function withoutAt(document: DocumentNode): Stripped {
  const before = known.get(document);
  if (before) return before;
  const stripped = strip(document);
  known.set(document, stripped);
  return stripped;
}

function strip(document: DocumentNode): Stripped {
  const without = visit(document, {
    OperationDefinition: (operation) => ({
      ...operation,
      directives: operation.directives?.filter(({ name }) => name.value !== AtDirective.name) ?? [],
    }),
  });
  const used = new Set<string>();
  visit(without, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  const definitions = without.definitions.map((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? withVariables(each, used) : each,
  );
  const result = { ...without, definitions };
  return { query: print(result), document: result, variables: used };
}

function withVariables(operation: OperationDefinitionNode, used: ReadonlySet<string>): OperationDefinitionNode {
  const variableDefinitions =
    operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)) ?? [];
  return { ...operation, variableDefinitions };
}
