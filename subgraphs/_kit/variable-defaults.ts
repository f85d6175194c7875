import { valueFromASTUntyped, type OperationDefinitionNode } from 'graphql';

/** Has nothing but what is put into it: every name is good for a variable, `constructor` too. */
export type Variables = Record<string, unknown>;

/** The variables of an operation as they were sent, and the defaults of those that were not. */
export function withDefaults(operation: OperationDefinitionNode | undefined, sent: Readonly<Variables>): Variables {
  const variables = Object.create(null) as Variables;
  for (const { variable, defaultValue } of operation?.variableDefinitions ?? [])
    if (defaultValue) variables[variable.name.value] = valueFromASTUntyped(defaultValue);
  return Object.assign(variables, sent);
}
