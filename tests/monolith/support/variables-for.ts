import { getVariableValues, typeFromAST, type GraphQLSchema, type TypeNode } from 'graphql';
import type { Question } from './resolvers.ts';

const known = new WeakMap<Question, Map<GraphQLSchema, Record<string, unknown>>>();

/** The variables of a question as one subgraph reads them: its types are its own, what is for others is taken as it comes. */
export function variablesFor(schema: GraphQLSchema, question: Question): Record<string, unknown> {
  const read = known.get(question) ?? new Map<GraphQLSchema, Record<string, unknown>>();
  known.set(question, read);
  const found = read.get(schema) ?? coerced(schema, question);
  read.set(schema, found);
  return found;
}

function coerced(schema: GraphQLSchema, { operation, variables }: Question): Record<string, unknown> {
  const definitions = (operation.variableDefinitions ?? []).filter(({ type }) => isKnown(schema, type));
  const { coerced: values, errors } = getVariableValues(schema, definitions, variables);
  if (!values) throw errors[0] ?? new Error('The variables can not be read.');
  return values;
}

function isKnown(schema: GraphQLSchema, type: TypeNode): boolean {
  return typeFromAST(schema, type as never) !== undefined;
}
