import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, type DirectiveNode, type OperationDefinitionNode } from 'graphql';
import { AtDirective } from '../../subgraphs/_kit/clocks.ts';
import { withDefaults } from '../../subgraphs/_kit/variable-defaults.ts';
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
  const sent = withDefaults(operation, variables);
  for (const { name, value } of at.arguments ?? []) {
    const given = value.kind === Kind.VARIABLE ? sent[value.name.value] : null;
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
