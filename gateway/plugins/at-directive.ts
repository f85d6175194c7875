import type { ApolloServerPlugin } from '@apollo/server';
import {
  GraphQLError,
  Kind,
  type ConstValueNode,
  type DirectiveNode,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';
import { AtDirective } from '../../subgraphs/_kit/clocks.ts';
import type { HubContext } from '../context.ts';
import { InvalidRequestError } from '../errors.ts';

/**
 * Refuses a malformed clock here: it goes to every subgraph, and each would fail. Literals are checked with the
 * query; this looks at what comes through variables.
 */
export const atDirective: ApolloServerPlugin<HubContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation, request }) => {
        const at = operation?.directives?.find(({ name }) => name.value === AtDirective.name);
        if (operation && at) checkClocks(at, operation, request.variables ?? {});
        return Promise.resolve();
      },
    }),
};

function checkClocks(at: DirectiveNode, operation: OperationDefinitionNode, variables: Record<string, unknown>): void {
  for (const { name, value } of at.arguments ?? []) {
    const given = valueOf(value, operation, variables);
    const type = AtDirective.args.find((argument) => argument.name === name.value)?.type;
    if (given == null || !type || !('parseValue' in type)) continue;
    try {
      type.parseValue(given);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const { rule } = error.extensions;
      const message = `@at(${name.value}:) ${JSON.stringify(given)} ${String(rule)}`;
      throw new InvalidRequestError(message, 'BAD_USER_INPUT', { argument: name.value, value: given, rule });
    }
  }
}

function valueOf(
  node: ValueNode,
  { variableDefinitions }: OperationDefinitionNode,
  variables: Record<string, unknown>,
): unknown {
  if (node.kind !== Kind.VARIABLE) return null;
  const name = node.name.value;
  if (name in variables) return variables[name];
  const fallback = variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;
  return fallback && textOf(fallback);
}

function textOf(node: ConstValueNode): unknown {
  return node.kind === Kind.STRING ? node.value : null;
}
