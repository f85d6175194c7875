import { Kind, visit, type DocumentNode, type VariableDefinitionNode } from 'graphql';
import { fragmentsOf } from './shape.ts';

/** The document without the fragments and variables that its operation no longer speaks of, and with some more variables. */
export function withoutUnused(document: DocumentNode, more: readonly VariableDefinitionNode[]): DocumentNode {
  const fragments = fragmentsOf(document);
  const variables = new Set<string>();
  const spread = new Set<string>();
  const look = (node: DocumentNode['definitions'][number]): void => {
    visit(node, {
      VariableDefinition: () => false,
      Variable: ({ name }) => void variables.add(name.value),
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (!fragment || spread.has(name.value)) return;
        spread.add(name.value);
        look(fragment);
      },
    });
  };
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  operations.forEach(look);
  const own = operations.map((operation) => ({
    ...operation,
    variableDefinitions: [
      ...(operation.variableDefinitions ?? []).filter(({ variable }) => variables.has(variable.name.value)),
      ...more,
    ],
  }));
  return {
    ...document,
    definitions: [...own, ...[...fragments.values()].filter(({ name }) => spread.has(name.value))],
  };
}
